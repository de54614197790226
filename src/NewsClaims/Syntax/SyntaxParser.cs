using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>The built-in parser: parts of speech first, then heads and relations, which make use of them.</summary>
internal sealed class SyntaxParser : ISyntaxParser
{
    private readonly Tagger _tagger;
    private readonly DependencyParser _parser;

    public SyntaxParser(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _tagger = new Tagger(model);
        _parser = new DependencyParser(model);
    }

    public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
    {
        _tagger.Tag(text, sentences, syntax);
        _parser.Parse(text, sentences, syntax);
    }
}
