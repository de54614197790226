namespace NewsClaims.Expressions;

/// <summary>Times told by the day of writing: "yesterday", "last Tuesday", "next year", "the past three years", "later this month", "last night".</summary>
internal static class RelativeDates
{
    private static readonly string[] Back = ["last", "past", "previous"];
    private static readonly string[] Ahead = ["next", "coming", "following"];
    private static readonly string[] PartsOfDay = ["morning", "afternoon", "evening", "night"];

    public static bool TryMatch(in ExpressionText text, int start, out Found found)
    {
        int days = text.Is(start, "yesterday") ? -1 : text.Is(start, "tomorrow") ? 1 : 0;
        if (days != 0 || text.IsAny(start, ["today", "tonight"]))
        {
            IsoTime day = text.Date is { } date ? IsoTime.OfDay(date.AddDays(days)) : default;
            found = text.Is(start, "tonight") ? Found.Time(start + 1, day) : Found.Date(start + 1, day);
            return true;
        }

        if (text.IsAny(start, ["earlier", "later"]) && text.Is(start + 1, "this"))
            return TryMatch(text, start + 1, out found);
        int at = text.Is(start, "this") && text.IsAny(start + 1, ["past", "coming"]) ? start + 1 : start;
        bool back = text.IsAny(at, Back), ahead = text.IsAny(at, Ahead);
        if (!back && !ahead && !text.Is(at, "this"))
        {
            found = default;
            return false;
        }

        if ((back || ahead) && Lengths.TryFrom(text, at + 1, out found))
            return true;

        // Counted from some other day than that of writing.
        bool open = text.Date is null || text.IsAny(at, ["previous", "following"]);
        return TryUnit(text, at + 1, back ? -1 : ahead ? 1 : 0, open ? null : text.Date, out found);
    }

    private static bool TryUnit(in ExpressionText text, int at, int direction, DateOnly? date, out Found found)
    {
        found = default;
        if (text.IsAny(at, PartsOfDay) && (direction == 0 || text.Is(at, "night")))
        {
            found = Found.Time(at + 1, date is { } day ? IsoTime.OfDay(day.AddDays(direction)) : default);
            return true;
        }

        if (text.Sense(at) is not { } sense)
            return false;
        if (CalendarDates.WeekdayAt(text, at) is var weekday and > 0)
        {
            found = Found.Date(at + 1, date is { } day ? Resolver.Weekday(day, weekday, direction) : default);
            return true;
        }

        if (CalendarDates.MonthAt(text, at) is var month and > 0)
        {
            int year = date is null ? 0 : direction < 0 && month >= date.Value.Month ? date.Value.Year - 1 : direction > 0 && month <= date.Value.Month ? date.Value.Year + 1 : date.Value.Year;
            found = Found.Date(at + 1, IsoTime.OfMonth(year, month));
            return true;
        }

        if (sense.Season > 0)
        {
            // Which one "last summer" is depends on where in the year one stands; "this summer" does not.
            found = Found.Date(at + 1, direction == 0 && date is { } day ? IsoTime.OfSeason(day.Year, sense.Season) : default);
            return true;
        }

        if (text.IsAny(at, ["weekend", "quarter"]))
        {
            found = Found.Date(at + 1, default);
            return true;
        }

        if (sense.Length is not ('Y' or 'M' or 'W') || text.Word(at)[^1] == 's')
            return false;
        found = Found.Date(at + 1, date is { } from ? Unit(from, sense, direction) : default);
        return true;
    }

    private static IsoTime Unit(DateOnly date, WordSense sense, int direction) => (sense.Length, sense.Lengths) switch
    {
        ('Y', 1) => IsoTime.OfYear(date.Year + direction),
        ('Y', 10) => IsoTime.OfDecade((date.Year / 10 * 10) + (10 * direction)),
        ('M', _) => Resolver.Month(date, direction),
        ('W', 1) => IsoTime.OfWeek(date.AddDays(7 * direction)),
        _ => default,
    };
}
