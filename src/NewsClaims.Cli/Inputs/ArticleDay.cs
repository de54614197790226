using System.Globalization;

namespace NewsClaims.Cli.Inputs;

/// <summary>The day on which an article was written, as commands, feeds and pages tell it: in ISO 8601, a time of day after it or not.</summary>
internal static class ArticleDay
{
    /// <summary>What is understood, for messages.</summary>
    public const string Expected = "a day as 2026-11-25, in the years 1000 to 9000";

    private const int DayLength = 10;
    private const int FirstYear = 1000, LastYear = 9000;

    /// <summary>The day as it is written there: no time zone moves it.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        text = text.Trim();
        day = default;
        return (text.Length == DayLength || (text.Length > DayLength && text[DayLength] is 'T' or 't' or ' '))
            && DateOnly.TryParseExact(text.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && day.Year is >= FirstYear and <= LastYear;
    }
}
