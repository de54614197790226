using System.Globalization;

namespace NewsClaims;

/// <summary>
/// An expression of time or amount in the text, with its value in normal form where the words say it. Expressions are in text order, never
/// overlap and never cross a sentence.
/// </summary>
/// <param name="Tokens">The tokens of the expression: with articles and words that are part of the value ("the 1990s", "last week"), without prepositions.</param>
/// <param name="Span">The expression's place in the text.</param>
/// <param name="Type">What it tells: a type from <see cref="EntityType.Date"/> on.</param>
public readonly record struct ValueExpression(TokenRange Tokens, TextSpan Span, EntityType Type)
{
    /// <summary>The number, of a range the lower one; scales are multiplied out ("1.2 billion" is 1200000000). Null for times, and where no number is given.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The higher number of a range as "5 to 10 percent"; null where there is no range.</summary>
    public decimal? HighestAmount { get; init; }

    /// <summary>
    /// Of money the ISO 4217 code of the currency, null where the words leave it open; of shares "%", "pp" (percentage points) or "bp" (basis
    /// points); of quantities the unit's symbol: "km", "km2", "km/h", "°C". Null for times.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>
    /// The value as text, or null where it is not known. Amounts: the number, or two with a slash between. Times: ISO 8601, as "2024-03-05",
    /// "2024-03", "2024-W10", "2024", "T17:30", "P3Y", "PT20M"; ranges with a slash; of ISO 8601-2 also "199X" (decade), "19XX" (century), "2024-22"
    /// (season). What is relative to the day of writing, or leaves the year open, has a value only where <see cref="ClaimPipelineOptions.ArticleDate"/> is set.
    /// </summary>
    public string? Value => Amount is { } amount
        ? HighestAmount is { } highest ? $"{Written(amount)}/{Written(highest)}" : Written(amount)
        : Moment.ToText();

    /// <summary>The time that is told.</summary>
    internal IsoTime Moment { get; init; }

    private static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
