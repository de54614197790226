using System.Buffers;
using NewsClaims.Layers;

namespace NewsClaims.Blocks;

/// <summary>
/// Finds the lines of a text. In news text a line break usually ends a paragraph, with or without a blank line; it does not where a text was
/// wrapped by hand, which shows in lines that stop in the middle of a sentence and go on with a small letter, or that are all about as long.
/// </summary>
internal static class LineReader
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u2028\u2029\u0085\v\f");

    // Lines of wrapped text are 50 to 100 characters long; shorter ones are headings, addresses, verses.
    private const int ShortestWrapped = 45;
    private const int LongestWrapped = 110;

    public static void Read(ReadOnlySpan<char> text, Layer<Line> lines)
    {
        int start = 0, group = 0;
        bool blank = true;
        while (start < text.Length)
        {
            int length = text[start..].IndexOfAny(LineBreaks);
            int end = length < 0 ? text.Length : start + length;
            int first = start, last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last == first)
            {
                // "\r\n" is one break: its empty middle is no blank line.
                if (!(start > 0 && text[start - 1] == '\r' && end == start && At(text, end) == '\n') && !blank)
                {
                    JoinWrapped(text, lines, group);
                    blank = true;
                    group = lines.Count;
                }
            }
            else
            {
                lines.Add(new Line { Start = first, End = last, AfterBlank = blank });
                blank = false;
            }

            start = end + 1;
        }

        JoinWrapped(text, lines, group);
        foreach (ref Line line in lines.AsSpan())
            LineShape.Measure(text, ref line);
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : ' ';

    /// <summary>Joins the lines from <paramref name="first"/> on, which no blank line divides, where a sentence runs over the break.</summary>
    private static void JoinWrapped(ReadOnlySpan<char> text, Layer<Line> lines, int first)
    {
        if (lines.Count - first < 2)
            return;
        Span<Line> group = lines.AsSpan()[first..];
        bool wrapped = IsWrapped(text, group);
        int kept = 0;
        for (int i = 1; i < group.Length; i++)
        {
            if (wrapped || RunsOn(text, group[kept], group[i]))
                group[kept].End = group[i].End;
            else
                group[++kept] = group[i];
        }

        lines.Truncate(first + kept + 1);
    }

    /// <summary>True when all lines but the last are of one width and at least one breaks off inside a sentence.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text, ReadOnlySpan<Line> group)
    {
        bool breaksOff = false;
        int shortest = int.MaxValue, longest = 0;
        for (int i = 0; i < group.Length - 1; i++)
        {
            shortest = Math.Min(shortest, group[i].Length);
            longest = Math.Max(longest, group[i].Length);
            breaksOff |= RunsOn(text, group[i], group[i + 1]);
        }

        return breaksOff && shortest >= ShortestWrapped && longest <= LongestWrapped && longest - shortest <= 30;
    }

    private static bool RunsOn(ReadOnlySpan<char> text, in Line line, in Line next) =>
        char.IsLower(text[next.Start]) && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] == ',');
}
