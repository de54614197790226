using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>The built-in parser.</summary>
internal sealed class SyntaxParser : ISyntaxParser
{
    public SyntaxParser(ClaimModel model) => ArgumentNullException.ThrowIfNull(model);

    public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
    {
        foreach (TokenRange sentence in sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                syntax[i] = i == sentence.Start
                    ? new TokenSyntax(PartOfSpeech.Noun, PennTag.Noun, -1, DependencyRelation.Root)
                    : new TokenSyntax(PartOfSpeech.Noun, PennTag.Noun, sentence.Start, DependencyRelation.Unspecified);
            }
        }
    }
}
