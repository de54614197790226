namespace NewsClaims.Blocks;

/// <summary>Counts what the rules ask of a line: words, capitals, the mark at its end.</summary>
internal static class LineShape
{
    private const int Ascii = 128;
    private const byte Letter = 1;
    private const byte SmallLetter = 2;
    private const byte Digit = 4;
    private const byte Joiner = 8;

    private static readonly byte[] Kinds = [.. Enumerable.Range(0, Ascii).Select(code => KindOf((char)code))];

    /// <summary>True for letters and digits.</summary>
    public static bool IsWordCharacter(char c) => c < Ascii ? (Kinds[c] & (Letter | Digit)) != 0 : char.IsLetterOrDigit(c);

    public static void Measure(ReadOnlySpan<char> text, ref Line line)
    {
        ReadOnlySpan<char> content = line.Span.Slice(text);
        byte all = 0;
        int i = 0;
        while (i < content.Length)
        {
            if (!IsWordCharacter(content[i]))
            {
                i++;
                continue;
            }

            int start = i;
            for (; i < content.Length; i++)
            {
                byte kind = content[i] < Ascii ? Kinds[content[i]] : KindOf(content[i]);
                if (kind == 0)
                    break;
                all |= kind;
            }

            if (line.Words++ == 0)
                continue;
            if (!char.IsLower(content[start]))
                line.CapitalWords++;
            else if (i - start >= 4)
                line.SmallLongWords++;
        }

        line.IsCapitals = (all & (Letter | SmallLetter)) == Letter;
        int last = content.Length - 1;
        while (last > 0 && IsCloser(content[last]))
            last--;
        line.Last = content[last];
        line.EndsSentence = line.Last is '.' or '!' or '?' or '\u2026';
    }

    // What is small counts as such whether it is a letter or not, as in "1ª".
    private static byte KindOf(char c) =>
        (byte)((char.IsLetter(c) ? Letter : 0) | (char.IsLower(c) ? SmallLetter : 0) | (char.IsDigit(c) ? Digit : 0) | (c is '\'' or '\u2019' or '-' or '.' ? Joiner : 0));

    /// <summary>True for what may stand after the mark that ends a sentence.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']';

    public static bool IsOpenQuote(char c) => c is '"' or '\'' or '\u201C' or '\u2018' or '\u00AB' or '\u201E';
}
