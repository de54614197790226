namespace NewsClaims.Claims;

/// <summary>
/// A stretch of an attribution's content that may be one claim: a sentence of it, or a clause where two are joined. Quotation marks around it,
/// a leading "that" and closing commas and stops are left out.
/// </summary>
internal sealed class ClaimUnit(int attribution, int sentence, TokenRange[] pieces, bool inQuotes)
{
    /// <summary>As many of a unit's tokens as are read; what says the type of a claim stands in its beginning.</summary>
    public const int MaxTokens = 160;

    /// <summary>Index of the attribution, or -1 for the article's own voice.</summary>
    public int Attribution { get; } = attribution;

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>Its runs of tokens, in text order; none is empty.</summary>
    public TokenRange[] Pieces { get; } = pieces;

    /// <summary>True when quotation marks enclose it.</summary>
    public bool InQuotes { get; } = inQuotes;

    /// <summary>The tokens, at most <see cref="MaxTokens"/>.</summary>
    public int[] Tokens { get; } = TokensOf(pieces);

    /// <summary>The first token.</summary>
    public int First => Pieces[0].Start;

    /// <summary>The last token.</summary>
    public int Last => Pieces[^1].End - 1;

    /// <summary>Position of a token in <see cref="Tokens"/>, or -1.</summary>
    public int IndexOf(int token) => Math.Max(-1, Array.BinarySearch(Tokens, token));

    private static int[] TokensOf(TokenRange[] pieces)
    {
        int count = 0;
        foreach (TokenRange piece in pieces)
            count += piece.Count;
        int[] tokens = new int[Math.Min(count, MaxTokens)];
        int next = 0;
        foreach (TokenRange piece in pieces)
        {
            for (int i = piece.Start; i < piece.End && next < tokens.Length; i++)
                tokens[next++] = i;
        }

        return tokens;
    }
}
