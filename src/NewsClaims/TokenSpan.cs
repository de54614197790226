namespace NewsClaims;

/// <summary>
/// A token: the smallest unit of the text that later layers speak of. Tokens follow Universal Dependencies: clitics are tokens of
/// their own (<c>do|n't</c>, <c>Kim|'s</c>), as are currency signs, percent signs and the parts of hyphenated compounds, while
/// abbreviations keep their period. Counted in UTF-16 code units of the caller's text, half-open.
/// </summary>
/// <param name="Start">Index of the token's first unit.</param>
/// <param name="Length">Number of units, at least 1.</param>
/// <param name="Kind">What the token is by its shape.</param>
public readonly record struct TokenSpan(int Start, int Length, TokenKind Kind)
{
    /// <summary>Index of the first unit after the token.</summary>
    public int End => Start + Length;

    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, Length);
}
