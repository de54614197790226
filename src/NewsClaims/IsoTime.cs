using System.Globalization;

namespace NewsClaims;

/// <summary>A day, a longer or shorter time, or a length of time, as numbers; written by ISO 8601. The default is an unknown one.</summary>
internal readonly record struct IsoTime
{
    private enum Form : byte
    {
        Unknown,
        Year,
        Years,
        Month,
        Week,
        Day,
        Days,
        Decade,
        Century,
        Season,
        Clock,
        Length,
    }

    private readonly Form _form;

    // What they are says the form: year, month and day; century; hour and minute.
    private readonly short _first;
    private readonly short _second;
    private readonly short _third;
    private readonly short _last;
    private readonly decimal _count;
    private readonly char _unit;

    private IsoTime(Form form, int first, int second = 0, int third = 0, int last = 0, decimal count = 0, char unit = ' ')
    {
        _form = form;
        _first = (short)first;
        _second = (short)second;
        _third = (short)third;
        _last = (short)last;
        _count = count;
        _unit = unit;
    }

    public bool IsKnown => _form != Form.Unknown;

    /// <summary>A year, 1 to 9999; any other number gives an unknown time, here and where a year is asked for below.</summary>
    public static IsoTime OfYear(int year) => IsYear(year) ? new(Form.Year, year) : default;

    public static IsoTime OfYears(int first, int last) => IsYear(first) && IsYear(last) ? new(Form.Years, first, last: last) : default;

    public static IsoTime OfMonth(int year, int month) => IsYear(year) ? new(Form.Month, year, month) : default;

    public static IsoTime OfDay(DateOnly day) => new(Form.Day, day.Year, day.Month, day.Day);

    /// <summary>A day, or the days to <paramref name="last"/> of the month; unknown when the month has no such day.</summary>
    public static IsoTime OfDays(int year, int month, int day, int last = 0) =>
        !IsYear(year) || Math.Max(day, last) > DateTime.DaysInMonth(year, month) ? default : new(last > day ? Form.Days : Form.Day, year, month, day, last);

    /// <summary>The week, Monday to Sunday, that holds the day.</summary>
    public static IsoTime OfWeek(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return new(Form.Week, ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>Ten years from one that is divisible by ten.</summary>
    public static IsoTime OfDecade(int first) => IsYear(first) ? new(Form.Decade, first / 10) : default;

    /// <summary>A century by its number: the 20th are the years 1901 to 2000, written as those that begin with 19.</summary>
    public static IsoTime OfCentury(int number) => number is > 0 and < 100 ? new(Form.Century, number - 1) : default;

    /// <summary>A season by its number in ISO 8601-2: 21 is spring, 24 winter.</summary>
    public static IsoTime OfSeason(int year, int season) => IsYear(year) ? new(Form.Season, year, season) : default;

    /// <summary>A time of day.</summary>
    public static IsoTime OfClock(int hour, int minute) => new(Form.Clock, hour, minute);

    /// <summary>A length of time in a unit of ISO 8601: Y, M, W, D, or for parts of days h, m, s.</summary>
    public static IsoTime OfLength(decimal count, char unit) => new(Form.Length, 0, count: count, unit: unit);

    /// <summary>The time in writing, or null where it is unknown.</summary>
    public string? ToText() => _form switch
    {
        Form.Year => Text($"{_first:D4}"),
        Form.Years => Text($"{_first:D4}/{_last:D4}"),
        Form.Month or Form.Season => Text($"{_first:D4}-{_second:D2}"),
        Form.Week => Text($"{_first:D4}-W{_second:D2}"),
        Form.Day => Text($"{_first:D4}-{_second:D2}-{_third:D2}"),
        Form.Days => Text($"{_first:D4}-{_second:D2}-{_third:D2}/{_first:D4}-{_second:D2}-{_last:D2}"),
        Form.Decade => Text($"{_first:D3}X"),
        Form.Century => Text($"{_first:D2}XX"),
        Form.Clock => Text($"T{_first:D2}:{_second:D2}"),
        Form.Length => Text($"P{(char.IsLower(_unit) ? "T" : "")}{_count:0.##########}{char.ToUpperInvariant(_unit)}"),
        _ => null,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool IsYear(int year) => year is > 0 and < 10000;
}
