using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>The built-in parser: a first guess of parts of speech, then heads and relations, which make use of it and mend it.</summary>
internal sealed class SyntaxParser : ISyntaxParser, IPartOfSpeechTagger
{
    private readonly Tagger _tagger;
    private readonly DependencyParser _parser;

    public SyntaxParser(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _tagger = new Tagger(model);
        _parser = new DependencyParser(model);
    }

    public void Tag(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax) => _tagger.Tag(text, sentences, syntax);

    public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
    {
        _tagger.Tag(text, sentences, syntax);
        _parser.Parse(text, sentences, syntax);
    }
}
