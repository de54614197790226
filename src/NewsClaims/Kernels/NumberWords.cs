namespace NewsClaims.Kernels;

/// <summary>How numbers, and what goes with them, are written in English: for every stage that looks at figures.</summary>
internal static class NumberWords
{
    /// <summary>Names of the months, January first.</summary>
    public static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Abbreviations of the months with their numbers.</summary>
    public static readonly (string Word, int Month)[] ShortMonths =
    [
        ("jan.", 1), ("feb.", 2), ("mar.", 3), ("apr.", 4), ("aug.", 8), ("sept.", 9), ("oct.", 10), ("nov.", 11), ("dec.", 12),
    ];

    /// <summary>The numbers below twenty in words, each at its value.</summary>
    public static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    /// <summary>The number of a month by its name or abbreviation in small letters, 1 to 12, or 0.</summary>
    public static int Month(string word)
    {
        int month = Array.IndexOf(Months, word) + 1;
        foreach ((string abbreviation, int number) in ShortMonths)
        {
            if (word == abbreviation)
                month = number;
        }

        return month;
    }

    /// <summary>True for figures with the ending of an ordinal: "3rd".</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[0] is >= '0' and <= '9'
        && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal)
            || word.EndsWith("th", StringComparison.Ordinal));

    /// <summary>True for four figures that may be a year of the last or the present millennium.</summary>
    public static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && word[0] is '1' or '2' && !word.ContainsAnyExceptInRange('0', '9');
}
