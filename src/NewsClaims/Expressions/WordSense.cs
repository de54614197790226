namespace NewsClaims.Expressions;

/// <summary>What a word can mean in an expression; one word may have several senses ("second", "May", "pounds").</summary>
internal sealed record WordSense
{
    /// <summary>1 to 12, or 0.</summary>
    public int Month { get; init; }

    /// <summary>Monday 1 to Sunday 7, or 0.</summary>
    public int Weekday { get; init; }

    /// <summary>Spring 21 to winter 24, or 0.</summary>
    public int Season { get; init; }

    /// <summary>"first" to "thirty-first", or 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>A number below 100, or -1.</summary>
    public int Number { get; init; } = -1;

    /// <summary>What the number before is multiplied by, or 0.</summary>
    public decimal Scale { get; init; }

    /// <summary>True for "millions": many, and not said how many.</summary>
    public bool IsManyOf { get; init; }

    /// <summary>True for "m" and "bn", which stand directly at the number or after a sign of currency.</summary>
    public bool IsScaleSign { get; init; }

    /// <summary>ISO 4217, or "" for a name that several currencies have.</summary>
    public string? Currency { get; init; }

    /// <summary>What one is worth in the currency's unit: a cent 0.01.</summary>
    public decimal Worth { get; init; } = 1;

    /// <summary>True for "$": stands before the number.</summary>
    public bool IsSign { get; init; }

    /// <summary>True for "Rs" and "N": letters that are a sign with a capital only, and a single one only directly at the number.</summary>
    public bool IsLetterSign { get; init; }

    /// <summary>Symbol of a unit of measurement.</summary>
    public string? Unit { get; init; }

    /// <summary>True for "m" and "g": are units only directly at the number.</summary>
    public bool IsUnitSign { get; init; }

    /// <summary>The unit of a length of time by its letter in ISO 8601, small for parts of a day, or a blank.</summary>
    public char Length { get; init; } = ' ';

    /// <summary>How many of these units the word means: a decade is 10 years.</summary>
    public int Lengths { get; init; } = 1;

    /// <summary>True for words with no sense of their own that an expression may begin with: "the", "last".</summary>
    public bool Opens { get; init; }

    /// <summary>True where an expression may begin with the word.</summary>
    public bool Begins => Opens || Month > 0 || Weekday > 0 || Season > 0 || Ordinal > 0 || Number >= 0 || IsManyOf || Currency is not null;

    /// <summary>True for short forms, which need a period or a number beside them.</summary>
    public bool IsShort { get; init; }
}
