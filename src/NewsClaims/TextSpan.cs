namespace NewsClaims;

/// <summary>
/// A stretch of the text the caller gave, counted in UTF-16 code units (the units of <see cref="string"/> indexes).
/// Half-open: <see cref="End"/> is the first unit after the span, so <c>text[span.Start..span.End]</c> is its text.
/// </summary>
/// <param name="Start">Index of the first unit of the span, 0 or more.</param>
/// <param name="Length">Number of units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index of the first unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>True when the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when every unit of <paramref name="other"/> is a unit of this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of the span in <paramref name="text"/>, which must be the text the span was made for.</summary>
    public ReadOnlySpan<char> Slice(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>The span's part of <paramref name="text"/> as a new string.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}
