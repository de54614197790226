namespace NewsClaims.Layers;

/// <summary>
/// A text with every layer up to syntax, to be read by the stages that look for entities, mentions, attributions, speakers and claims. A
/// view: it owns nothing and copies nothing. Token indexes count over the whole article.
/// </summary>
public readonly ref struct ParsedArticle
{
    private readonly TokenizedText _text;

    /// <summary>Brings the layers together. They must belong to the same text.</summary>
    public ParsedArticle(TokenizedText text, ReadOnlySpan<TokenRange> sentences, ReadOnlySpan<TokenSyntax> syntax)
    {
        _text = text;
        Sentences = sentences;
        Syntax = syntax;
    }

    /// <summary>The caller's text.</summary>
    public ReadOnlySpan<char> Text => _text.Text;

    /// <summary>The blocks, in text order.</summary>
    public ReadOnlySpan<Block> Blocks => _text.Blocks;

    /// <summary>The tokens, in text order.</summary>
    public ReadOnlySpan<TokenSpan> Tokens => _text.Tokens;

    /// <summary>The sentences, in text order; together they hold every token once.</summary>
    public ReadOnlySpan<TokenRange> Sentences { get; }

    /// <summary>Part of speech and head of every token.</summary>
    public ReadOnlySpan<TokenSyntax> Syntax { get; }

    /// <summary>The text with tokens only.</summary>
    public TokenizedText Tokenized => _text;

    /// <summary>The characters of the token at <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> Word(int token) => _text.Word(token);

    /// <summary>The stretch of text from the first to the last token of <paramref name="range"/>, which must not be empty.</summary>
    public TextSpan Span(TokenRange range) => _text.Span(range);

    /// <summary>Index of the sentence that holds <paramref name="token"/>.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Sentences[middle].Start <= token)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Index of the block that holds <paramref name="token"/>, or -1 when no block does.</summary>
    public int BlockOf(int token)
    {
        int position = Tokens[token].Start;
        int low = 0, high = Blocks.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Blocks[middle].Span.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return high >= 0 && Blocks[low].Span.Start <= position && position < Blocks[low].Span.End ? low : -1;
    }

    /// <summary>The tokens that share at least one character with <paramref name="span"/>; empty when there is none.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        int start = FirstTokenEndingAfter(span.Start);
        int end = start;
        while (end < Tokens.Length && Tokens[end].Start < span.End)
            end++;
        return TokenRange.FromBounds(start, end);
    }

    private int FirstTokenEndingAfter(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].End > position)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
