using System.Buffers;

namespace NewsClaims.Blocks;

/// <summary>Finds the place and date before the first sentence of a report: "ARVONIA CITY, March 3 (Wire) —".</summary>
internal static class DatelineRules
{
    private static readonly SearchValues<char> NotInPlaces = SearchValues.Create("\"\u201C\u201D:;!?");

    private const int LongestDateline = 70;

    // "NEW YORK CITY"; more words in capitals are a heading.
    private const int MostPlaceWords = 4;

    /// <summary>
    /// Length of the dateline that the line begins with, its dash included, or 0. Without an agency in brackets or a date it counts only in
    /// <paramref name="first"/>, the first paragraph: later a name before a dash is a speaker or a topic.
    /// </summary>
    public static int LengthOf(ReadOnlySpan<char> line, bool first)
    {
        int dash = FindDash(line, out int length);
        if (dash <= 0 || dash + length >= line.Length)
            return 0;
        ReadOnlySpan<char> head = line[..dash].TrimEnd();
        ReadOnlySpan<char> rest = line[(dash + length)..].TrimStart();
        bool spaced = head.Length < dash || line[dash] != '-' || length > 1;
        if (!spaced || head.Length < 3 || rest.Length < 10 || !(char.IsUpper(rest[0]) || LineShape.IsOpenQuote(rest[0]) || char.IsAsciiDigit(rest[0])))
            return 0;
        bool agency = head[^1] == ')';
        if (agency)
        {
            int open = head.LastIndexOf('(');
            if (open <= 0 || head.Length - open > 30)
                return 0;
            head = head[..open].TrimEnd();
        }

        return IsPlace(head, agency, first) ? dash + length : 0;
    }

    private static int FindDash(ReadOnlySpan<char> line, out int length)
    {
        int limit = Math.Min(line.Length - 1, LongestDateline);
        for (int i = 1; i < limit; i++)
        {
            length = line[i] switch
            {
                '\u2014' or '\u2013' or '\u2015' => 1,
                '-' when line[i + 1] == '-' => 2,
                '-' when char.IsWhiteSpace(line[i - 1]) && char.IsWhiteSpace(line[i + 1]) => 1,
                _ => 0,
            };
            if (length > 0)
                return i;
        }

        length = 0;
        return -1;
    }

    private static bool IsPlace(ReadOnlySpan<char> head, bool agency, bool first)
    {
        if (head.IsEmpty)
            return false;
        int place = head.IndexOf(',');
        ReadOnlySpan<char> town = place < 0 ? head : head[..place];
        int words = 0;
        bool capitals = true;
        foreach (Range range in town.Split(' '))
        {
            ReadOnlySpan<char> word = town[range];
            if (word.IsEmpty)
                continue;
            words++;
            if (!char.IsUpper(word[0]) && word is not ("de" or "la" or "of" or "and" or "al" or "upon" or "del" or "el"))
                return false;
            foreach (char c in word)
                capitals &= !char.IsLower(c);
        }

        if (words is 0 or > MostPlaceWords || town.IndexOfAny(NotInPlaces) >= 0)
            return false;
        if (agency)
            return true;
        if (place >= 0 && !IsRegionOrDate(head[place..]))
            return false;
        return first && (capitals || words <= 3) || capitals && place >= 0;
    }

    /// <summary>What follows the town: a region, a date, each word with a capital or digits.</summary>
    private static bool IsRegionOrDate(ReadOnlySpan<char> tail)
    {
        foreach (Range range in tail.SplitAny(" ,"))
        {
            ReadOnlySpan<char> word = tail[range];
            if (word.Length > 0 && !char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]) && word is not ("of" or "and"))
                return false;
        }

        return true;
    }
}
