using System.Globalization;
using NewsClaims.Kernels;

namespace NewsClaims.Expressions;

/// <summary>Days, months and days of the week: "Monday, March 3, 2024", "3 March", "the 3rd of March", "March 2024", "2024-03-05", "Friday".</summary>
internal static class CalendarDates
{
    private static readonly string[] BeforeMonths =
        ["in", "of", "since", "until", "till", "by", "from", "to", "before", "after", "during", "through", "between", "and", "early", "late", "mid", "last", "next", "this"];

    public static bool TryMatch(in ExpressionText text, int start, out Found found)
    {
        if (WeekdayAt(text, start) is var weekday and > 0)
        {
            int next = text.Word(start + 1) is "," ? start + 2 : start + 1;
            if (!TryDay(text, next, out found))
                found = Found.Date(start + 1, Resolver.Weekday(text, start, weekday));
            return true;
        }

        return TryDay(text, start, out found) || TryMonth(text, start, out found) || TryNumeric(text, start, out found);
    }

    /// <summary>The month that a token names, 1 to 12, or 0.</summary>
    public static int MonthAt(in ExpressionText text, int token)
    {
        if (text.Sense(token) is not { Month: > 0 } sense || !text.HasCapital(token) || text.InName(token))
            return 0;
        return !sense.IsShort || text.Word(token)[^1] == '.' || Day(text.Word(token + 1)) > 0 || Day(text.Word(token - 1)) > 0 ? sense.Month : 0;
    }

    /// <summary>The day of the week that a token names, 1 to 7, or 0.</summary>
    public static int WeekdayAt(in ExpressionText text, int token)
    {
        if (text.Sense(token) is not { Weekday: > 0 } sense || !text.HasCapital(token) || text.InName(token))
            return 0;
        return !sense.IsShort || MonthAt(text, token + 1) > 0 || text.Word(token + 1) is "," ? sense.Weekday : 0;
    }

    private static bool TryDay(in ExpressionText text, int start, out Found found)
    {
        found = default;
        int month = MonthAt(text, start), day, last = 0, end = start + 2;
        if (month > 0)
        {
            day = Day(text.Word(start + 1));
            if (day == 0 || text.Sense(start + 2) is { Scale: > 0, IsScaleSign: false } || text.Word(start + 2) is "%")
                return false;
            int next = text.IsDash(end) ? end + 1 : text.Is(end, "to") ? end + 1 : -1;
            if (next > 0 && Day(text.Word(next)) > day)
                (last, end) = (Day(text.Word(next)), next + 1);
        }
        else
        {
            day = Day(text.Word(start));
            int at = NumberWords.IsOrdinal(text.Word(start)) && text.Is(start + 1, "of") ? start + 2 : start + 1;
            month = day > 0 ? MonthAt(text, at) : 0;
            if (month == 0)
                return false;
            end = at + 1;
        }

        int year = YearAfter(text, ref end);
        found = Found.Date(end, IsoTime.OfDays(year > 0 ? year : Resolver.Year(text, start, month, day), month, day, last));
        return true;
    }

    private static bool TryMonth(in ExpressionText text, int start, out Found found)
    {
        found = default;
        int month = MonthAt(text, start);
        if (month == 0)
            return false;
        int end = text.Is(start + 1, "of") ? start + 2 : start + 1;
        int year = YearAfter(text, ref end);
        if (year == 0)
        {
            end = start + 1;

            // Words that are more than names of months: "May I", "March on".
            bool ambiguous = text.Is(start, "may") || text.Is(start, "march") || text.IsFirst(start) || text.Word(start).Length < 4;
            if (ambiguous && !text.IsAny(start - 1, BeforeMonths))
                return false;
            year = Resolver.Year(text, start, month, 0);
        }

        found = Found.Date(end, IsoTime.OfMonth(year, month));
        return true;
    }

    private static int YearAfter(in ExpressionText text, ref int end)
    {
        int at = text.Word(end) is "," ? end + 1 : end;
        if (!Years.IsYear(text.Word(at)) || text.Sense(at + 1) is { Unit: not null, IsUnitSign: false } or { Scale: > 0, IsScaleSign: false })
            return 0;
        end = at + 1;
        return Years.Number(text.Word(at));
    }

    private static bool TryNumeric(in ExpressionText text, int start, out Found found)
    {
        found = default;
        ReadOnlySpan<char> word = text.Word(start);
        if (word.Length is < 8 or > 10 || word[0] is not (>= '0' and <= '9'))
            return false;
        char mark = word[4] == '-' ? '-' : word[^5];
        if (mark is not ('-' or '/' or '.') || word.Count(mark) != 2)
            return false;
        int one = word.IndexOf(mark), two = word.LastIndexOf(mark);
        if (!int.TryParse(word[..one], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(word[(one + 1)..two], NumberStyles.None, CultureInfo.InvariantCulture, out int second)
            || !int.TryParse(word[(two + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int third))
        {
            return false;
        }

        (int year, int month, int day) = mark switch
        {
            '-' => (first, second, third),
            '.' => (third, second, first),
            _ when first > 12 => (third, second, first),
            _ when second > 12 || first == second => (third, first, second),

            // Month or day first: the text does not say.
            _ => (0, 1, 1),
        };
        if (month is < 1 or > 12 || day is < 1 or > 31 || (mark == '-' && one != 4))
            return false;
        found = Found.Date(start + 1, IsoTime.OfDays(year, month, day));
        return true;
    }

    private static int Day(ReadOnlySpan<char> word)
    {
        if (NumberWords.IsOrdinal(word))
            word = word[..^2];
        return word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9') && int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and < 32 and var day ? day : 0;
    }
}
