namespace NewsClaims.Expressions;

/// <summary>Which day is meant, told by the day of writing and by whether the verb looks back or ahead. Unknown where that leaves it open.</summary>
internal static class Resolver
{
    /// <summary>What lies so many units before a day, as fine as the unit.</summary>
    public static IsoTime Before(DateOnly date, int count, char unit)
    {
        long days = unit == 'W' ? 7L * count : count;
        return unit switch
        {
            'Y' => IsoTime.OfYear(date.Year - count),
            'M' => Month(date, -count),
            _ => days < date.DayNumber ? IsoTime.OfDay(date.AddDays((int)-days)) : default,
        };
    }

    /// <summary>The month so many months after that of a day.</summary>
    public static IsoTime Month(DateOnly date, int months)
    {
        int index = (date.Year * 12) + date.Month - 1 + months;
        return IsoTime.OfMonth(index / 12, (index % 12) + 1);
    }

    /// <summary>A day of the week without more: the last one by a verb that looks back, the next by one that looks ahead.</summary>
    public static IsoTime Weekday(in ExpressionText text, int token, int weekday)
    {
        if (text.Date is not { } date)
            return default;
        return Tenses.Of(text, token) switch
        {
            Tense.Past => IsoTime.OfDay(OnOrBefore(date, weekday)),
            Tense.Future => IsoTime.OfDay(OnOrAfter(date, weekday)),
            _ => default,
        };
    }

    /// <summary>"Last", "next" or "this" with a day of the week.</summary>
    public static IsoTime Weekday(DateOnly date, int weekday, int direction) => IsoTime.OfDay(
        direction < 0 ? OnOrBefore(date.AddDays(-1), weekday) : direction > 0 ? OnOrAfter(date.AddDays(1), weekday) : OnOrAfter(date, weekday));

    /// <summary>The year of a day or month given without one, or 0: the nearest in the direction of the verb, else the nearest.</summary>
    public static int Year(in ExpressionText text, int token, int month, int day)
    {
        if (text.Date is not { } date)
            return 0;
        int now = (date.Month * 100) + (day > 0 ? date.Day : 0), then = (month * 100) + day;
        return Tenses.Of(text, token) switch
        {
            Tense.Past => then > now ? date.Year - 1 : date.Year,
            Tense.Future => then < now ? date.Year + 1 : date.Year,
            _ => month - date.Month > 6 ? date.Year - 1 : date.Month - month > 6 ? date.Year + 1 : date.Year,
        };
    }

    private static DateOnly OnOrBefore(DateOnly date, int weekday) => date.AddDays(-((Number(date) - weekday + 7) % 7));

    private static DateOnly OnOrAfter(DateOnly date, int weekday) => date.AddDays((weekday - Number(date) + 7) % 7);

    private static int Number(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
}
