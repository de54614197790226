using System.Globalization;
using NewsClaims.Kernels;

namespace NewsClaims.Expressions;

/// <summary>Years and longer times: "in 2019", "2015-16", "the 1990s", "the ’90s", "the 20th century", "the summer of 2016", "Q3 2023".</summary>
internal static class Years
{
    private static readonly string[] BeforeYears =
    [
        "in", "since", "the", "of", "by", "until", "till", "before", "after", "from", "during", "through", "year", "early", "late", "mid",
    ];

    private static readonly string[] NotYears = ["no.", "number", "page", "room", "flight", "route"];

    /// <summary>True for four figures that may be a year.</summary>
    public static bool IsYear(ReadOnlySpan<char> word) => NumberWords.IsYear(word) && Number(word) < 2200;

    /// <summary>The number of a year in figures.</summary>
    public static int Number(ReadOnlySpan<char> word) => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A year that stands alone, or a pair of years.</summary>
    public static bool TryYear(in ExpressionText text, int start, out Found found)
    {
        found = default;
        if (!IsYear(text.Word(start)) || text.InName(start))
            return false;
        int year = Number(text.Word(start));
        bool told = text.IsAny(start - 1, BeforeYears);
        bool counts = CountsWhatFollows(text, start);
        if (year is < 1900 or > 2100 && (!told || counts))
            return false;
        if (!told && (counts || text.Pos(start - 1) is PartOfSpeech.ProperNoun or PartOfSpeech.Numeral or PartOfSpeech.Verb || text.IsAny(start - 1, NotYears)))
            return false;
        int next = text.SkipHyphen(start + 1);
        if (text.Word(next) is "%" || text.Sense(next) is { Unit: not null, IsUnitSign: false } or { Currency.Length: > 0 } or { Scale: > 0, IsScaleSign: false } or { Length: not ' ' }
            || text.IsAny(next, ["percent", "per"]))
        {
            return false;
        }

        int last = next > start + 1 ? Second(text.Word(next), year) : 0;
        found = last > 0 ? Found.Date(next + 1, IsoTime.OfYears(year, last)) : Found.Date(start + 1, IsoTime.OfYear(year));
        return true;
    }

    /// <summary>A decade, a century, a season or a quarter of a year; "the" before it belongs to it.</summary>
    public static bool TryPeriod(in ExpressionText text, int start, out Found found) =>
        TryDecade(text, start, out found) || TryCentury(text, start, out found) || TrySeason(text, start, out found) || TryQuarter(text, start, out found);

    private static bool TryDecade(in ExpressionText text, int start, out Found found)
    {
        found = default;
        ReadOnlySpan<char> word = text.Word(start);
        if (word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase))
            word = word[4..];
        if (word is not [.., 's'] || word.Length < 4)
            return false;
        bool cut = word[0] is '\'' or '’' or '‘';
        word = cut ? word[1..^1] : word[^2] is '\'' or '’' ? word[..^2] : word[..^1];
        if (word.Length != (cut ? 2 : 4) || word[^1] != '0' || word.ContainsAnyExceptInRange('0', '9') || (!cut && !IsYear(word)))
            return false;
        int first = Number(word);

        // "The ’20s" may be those of this century or the last.
        found = Found.Date(start + 1, cut && first < 30 ? default : IsoTime.OfDecade(cut ? 1900 + first : first));
        return true;
    }

    private static bool TryCentury(in ExpressionText text, int start, out Found found)
    {
        found = default;
        ReadOnlySpan<char> word = text.Word(start);
        int number = NumberWords.IsOrdinal(word) && word.Length == 4 && !word[..^2].ContainsAnyExceptInRange('0', '9') ? Number(word[..^2]) : text.Sense(start)?.Ordinal ?? 0;
        int at = text.SkipHyphen(start + 1);
        if (number < 1 || !text.Is(at, "century"))
            return false;
        found = Found.Date(at + 1, IsoTime.OfCentury(number));
        return true;
    }

    private static bool TrySeason(in ExpressionText text, int start, out Found found)
    {
        found = default;
        int at = text.Is(start + 1, "of") ? start + 2 : start + 1;
        if (text.Sense(start) is not { Season: > 0 } sense || !IsYear(text.Word(at)) || text.InName(start))
            return false;
        found = Found.Date(at + 1, IsoTime.OfSeason(Number(text.Word(at)), sense.Season));
        return true;
    }

    private static bool TryQuarter(in ExpressionText text, int start, out Found found)
    {
        found = default;
        int number = text.Word(start) is ['Q', >= '1' and <= '4'] ? text.Word(start)[1] - '0' : text.Is(start + 1, "quarter") ? text.Sense(start)?.Ordinal ?? 0 : 0;
        int at = text.Is(start + 1, "quarter") ? start + 2 : start + 1;
        at = text.Is(at, "of") ? at + 1 : at;
        if (number is < 1 or > 4 || !IsYear(text.Word(at)))
            return false;

        // Quarters follow the seasons in the numbers of ISO 8601-2.
        found = Found.Date(at + 1, IsoTime.OfSeason(Number(text.Word(at)), 32 + number));
        return true;
    }

    private static bool CountsWhatFollows(in ExpressionText text, int start)
    {
        for (int i = start + 1; i <= start + 2 && text.Contains(i); i++)
        {
            if (text.Tag(i) == PennTag.PluralNoun)
                return true;
            if (text.Pos(i) is not (PartOfSpeech.Adjective or PartOfSpeech.Noun))
                return false;
        }

        return false;
    }

    private static int Second(ReadOnlySpan<char> word, int first)
    {
        if (word.Length is not (2 or 4) || word.ContainsAnyExceptInRange('0', '9'))
            return 0;
        int year = word.Length == 2 ? (first / 100 * 100) + Number(word) : Number(word);
        return year > first && year < 2200 ? year : 0;
    }
}
