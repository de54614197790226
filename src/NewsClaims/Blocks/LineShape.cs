namespace NewsClaims.Blocks;

/// <summary>Counts what the rules ask of a line: words, capitals, the mark at its end.</summary>
internal static class LineShape
{
    public static void Measure(ReadOnlySpan<char> text, ref Line line)
    {
        ReadOnlySpan<char> content = line.Span.Slice(text);
        bool letters = false, small = false;
        int i = 0;
        while (i < content.Length)
        {
            if (!char.IsLetterOrDigit(content[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < content.Length && (char.IsLetterOrDigit(content[i]) || content[i] is '\'' or '\u2019' or '-' or '.'))
            {
                letters |= char.IsLetter(content[i]);
                small |= char.IsLower(content[i]);
                i++;
            }

            if (line.Words++ == 0)
                continue;
            if (!char.IsLower(content[start]))
                line.CapitalWords++;
            else if (i - start >= 4)
                line.SmallLongWords++;
        }

        line.IsCapitals = letters && !small;
        int last = content.Length - 1;
        while (last > 0 && IsCloser(content[last]))
            last--;
        line.Last = content[last];
        line.EndsSentence = line.Last is '.' or '!' or '?' or '\u2026';
    }

    /// <summary>True for what may stand after the mark that ends a sentence.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']';

    public static bool IsOpenQuote(char c) => c is '"' or '\'' or '\u201C' or '\u2018' or '\u00AB' or '\u201E';
}
