namespace NewsClaims.Layers;

/// <summary>A text with its blocks and tokens, to be read. A view: it owns nothing and copies nothing.</summary>
public readonly ref struct TokenizedText
{
    /// <summary>Brings the layers together. They must belong to the same text.</summary>
    public TokenizedText(ReadOnlySpan<char> text, ReadOnlySpan<Block> blocks, ReadOnlySpan<TokenSpan> tokens)
    {
        Text = text;
        Blocks = blocks;
        Tokens = tokens;
    }

    /// <summary>The caller's text.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The blocks, in text order.</summary>
    public ReadOnlySpan<Block> Blocks { get; }

    /// <summary>The tokens, in text order.</summary>
    public ReadOnlySpan<TokenSpan> Tokens { get; }

    /// <summary>The characters of the token at <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> Word(int token) => Text.Slice(Tokens[token].Start, Tokens[token].Length);

    /// <summary>True when white space (or nothing of the text at all) stands before the token.</summary>
    public bool SpaceBefore(int token) => token == 0 || Tokens[token - 1].End < Tokens[token].Start;

    /// <summary>The stretch of text from the first to the last token of <paramref name="range"/>, which must not be empty.</summary>
    public TextSpan Span(TokenRange range) => TextSpan.FromBounds(Tokens[range.Start].Start, Tokens[range.End - 1].End);
}
