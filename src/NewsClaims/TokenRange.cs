namespace NewsClaims;

/// <summary>
/// A run of neighbouring tokens, counted in tokens of the article (not in characters: see <see cref="TextSpan"/>).
/// Half-open: <see cref="End"/> is the first token after the range.
/// </summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="Count">Number of tokens.</param>
public readonly record struct TokenRange(int Start, int Count)
{
    /// <summary>Index of the first token after the range.</summary>
    public int End => Start + Count;

    /// <summary>True when the range holds no token.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The range from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static TokenRange FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when <paramref name="token"/> is one of the range.</summary>
    public bool Contains(int token) => token >= Start && token < End;

    /// <summary>True when every token of <paramref name="other"/> is in this range.</summary>
    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the ranges share at least one token.</summary>
    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;
}
