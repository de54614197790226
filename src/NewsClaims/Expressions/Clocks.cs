using System.Globalization;

namespace NewsClaims.Expressions;

/// <summary>Times of day: "5:30 p.m.", "5pm", "17:30 GMT", "noon", "five o’clock".</summary>
internal static class Clocks
{
    private static readonly string[] Zones = ["gmt", "utc", "et", "est", "edt", "ct", "cst", "cdt", "mt", "pt", "pst", "pdt", "bst", "cet", "cest"];

    public static bool TryMatch(in ExpressionText text, int start, out Found found)
    {
        found = default;
        if (text.IsAny(start, ["noon", "midnight"]))
        {
            found = Found.Time(start + 1, IsoTime.OfClock(text.Is(start, "noon") ? 12 : 0, 0));
            return true;
        }

        if (text.Is(start + 1, "o'clock") || text.Word(start + 1) is "o’clock")
        {
            if (Hour(text, start) is not (> 0 and <= 12))
                return false;
            found = Found.Time(start + 2, default);
            return true;
        }

        ReadOnlySpan<char> word = text.Word(start);
        if (word is not [>= '0' and <= '9', ..] || word.Length > 5)
            return false;
        int mark = word.IndexOfAny(':', '.');
        int half = Half(text, start + 1);
        ReadOnlySpan<char> minutes = mark < 0 ? [] : word[(mark + 1)..];
        bool fullHour = mark < 0 && word.Length <= 2;
        bool military = mark < 0 && word.Length == 4 && text.IsAny(start + 1, ["gmt", "utc"]);
        if ((!fullHour && !military && minutes.Length != 2) || (half == 0 && !military && (mark < 0 || word[mark] != ':')))
            return false;
        if (military)
            minutes = word[2..];
        if (!TryNumber(military ? word[..2] : mark < 0 ? word : word[..mark], out int hour) || !TryNumber(minutes, out int minute) || minute > 59 || hour > (half == 0 ? 24 : 12))
            return false;
        int end = half == 0 ? start + 1 : start + 2;
        end = text.IsAny(end, Zones) && text.HasCapital(end) ? end + 1 : end;

        // "5:30" alone may be morning or evening; 24 hours are told by the hour or its zero.
        bool known = half != 0 || hour > 12 || word[0] == '0' || end > start + 1;
        found = Found.Time(end, known ? IsoTime.OfClock(half == 0 ? hour : (hour % 12) + (half == 2 ? 12 : 0), minute) : default);
        return true;
    }

    // 1 before noon, 2 after, 0 where it is not said.
    private static int Half(in ExpressionText text, int token) =>
        text.IsAny(token, ["am", "a.m.", "a.m"]) ? 1 : text.IsAny(token, ["pm", "p.m.", "p.m"]) ? 2 : 0;

    private static int Hour(in ExpressionText text, int token) =>
        text.Sense(token)?.Number is > 0 and var number ? number : text.Word(token).Length <= 2 && TryNumber(text.Word(token), out int hour) ? hour : 0;

    private static bool TryNumber(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        return word.IsEmpty || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
