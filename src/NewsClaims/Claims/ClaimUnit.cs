namespace NewsClaims.Claims;

/// <summary>
/// A stretch of an attribution's content that may be one claim: a sentence of it, or a clause where two are joined. Quotation marks around it,
/// a leading "that" and closing commas and stops are left out.
/// </summary>
/// <param name="Attribution">Index of the attribution, or -1 for the article's own voice.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Pieces">Its runs of tokens, in text order; none is empty.</param>
/// <param name="InQuotes">True when quotation marks enclose it.</param>
internal sealed record ClaimUnit(int Attribution, int Sentence, TokenRange[] Pieces, bool InQuotes)
{
    /// <summary>As many of a unit's tokens as are read; what says the type of a claim stands in its beginning.</summary>
    public const int MaxTokens = 160;

    /// <summary>The tokens, at most <see cref="MaxTokens"/>.</summary>
    public int[] Tokens { get; } = [.. Pieces.SelectMany(piece => Enumerable.Range(piece.Start, piece.Count)).Take(MaxTokens)];

    /// <summary>The first token.</summary>
    public int First => Pieces[0].Start;

    /// <summary>The last token.</summary>
    public int Last => Pieces[^1].End - 1;

    /// <summary>Position of a token in <see cref="Tokens"/>, or -1.</summary>
    public int IndexOf(int token) => Math.Max(-1, Array.BinarySearch(Tokens, token));
}
