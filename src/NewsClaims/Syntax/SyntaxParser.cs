using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>The built-in parser.</summary>
internal sealed class SyntaxParser : ISyntaxParser
{
    private readonly Tagger _tagger;

    public SyntaxParser(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _tagger = new Tagger(model);
    }

    public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
    {
        _tagger.Tag(text, sentences, syntax);
        foreach (TokenRange sentence in sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                syntax[i] = i == sentence.Start
                    ? syntax[i] with { Head = -1, Relation = DependencyRelation.Root }
                    : syntax[i] with { Head = sentence.Start, Relation = DependencyRelation.Unspecified };
            }
        }
    }
}
