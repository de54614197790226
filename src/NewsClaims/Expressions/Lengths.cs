namespace NewsClaims.Expressions;

/// <summary>Lengths of time: "three years", "a two-week", "20 minutes", "30-year-old", and what lies so far away: "two days ago".</summary>
internal static class Lengths
{
    private static readonly string[] Away = ["ago", "earlier", "later"];

    /// <summary>The length whose number begins at <paramref name="start"/>.</summary>
    public static bool TryAfter(in ExpressionText text, int start, NumberPhrase number, out Found found)
    {
        found = default;
        int at = text.SkipHyphen(number.End);
        if (text.Sense(at) is not { Length: not ' ' } sense)
            return false;
        if (text.IsAny(at + 1, Away))
        {
            found = Distant(text, at, number.Highest is null ? number.Value : -1, sense);
            return true;
        }

        // "One day" mostly means some day.
        if (text.Is(start, "one") && text.Is(at, "day") && at == number.End)
            return false;
        int end = at + 1;
        if (text.Is(text.SkipHyphen(end), "old"))
            end = text.SkipHyphen(end) + 1;
        found = Of(end, number.Value * sense.Lengths, sense.Length);
        return true;
    }

    /// <summary>"A year ago", "an hour later".</summary>
    public static bool TryArticle(in ExpressionText text, int start, out Found found)
    {
        found = default;
        if (!text.IsAny(start, ["a", "an"]) || text.Sense(start + 1) is not { Length: not ' ' } sense || !text.IsAny(start + 2, Away))
            return false;
        found = Distant(text, start + 1, 1, sense);
        return true;
    }

    /// <summary>"The past three years", "next two weeks": as long as the number says.</summary>
    public static bool TryFrom(in ExpressionText text, int start, out Found found)
    {
        found = default;
        if (!NumberReader.TryRead(text, start, isMoney: false, "", out NumberPhrase number) || text.Sense(number.End) is not { Length: not ' ' } sense)
            return false;
        found = Of(number.End + 1, number.Value * sense.Lengths, sense.Length);
        return true;
    }

    private static Found Of(int end, decimal count, char unit)
    {
        IsoTime length = count >= 0 ? IsoTime.OfLength(count, unit) : default;
        return char.IsLower(unit) ? Found.Time(end, length) : Found.Date(end, length);
    }

    private static Found Distant(in ExpressionText text, int unit, decimal count, WordSense sense)
    {
        int end = unit + 2;
        if (char.IsLower(sense.Length))
            return Found.Time(end, default);

        // Only "ago" is counted from the day of writing.
        bool known = text.Is(unit + 1, "ago") && text.Date is not null && count >= 0 && count == decimal.Truncate(count) && count <= 5000 && sense.Lengths <= 2;
        return Found.Date(end, known ? Resolver.Before(text.Date!.Value, (int)count * sense.Lengths, sense.Length) : default);
    }
}
