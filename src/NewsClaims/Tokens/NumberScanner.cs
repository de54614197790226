namespace NewsClaims.Tokens;

/// <summary>Finds where a number that starts with a digit ends: separators, times, dates, telephone numbers, ordinals, units.</summary>
internal static class NumberScanner
{
    private static readonly WordList Units = new(
        """
        am pm k m b t bn mn tn mm cm km kg mg g ml ft lb lbs oz in mph kph kmh kw kwh mw mwh gw gwh hz khz mhz ghz kb mb gb tb
        hh x min mins hr hrs yr yrs sec secs minutes hours days percent sq c f p watt persons
        """);

    private static readonly WordList OrdinalEndings = new("st nd rd th s");

    /// <summary>Index after the number at <paramref name="start"/>; <paramref name="isNumber"/> is false when letters make it a word ("330i").</summary>
    public static int End(ReadOnlySpan<char> text, int start, out bool isNumber)
    {
        isNumber = true;
        int joined = HyphenatedEnd(text, start);
        if (joined > start)
            return joined;
        int end = Digits(text, start);
        while (end < text.Length && Joins(text, end))
            end = Digits(text, end + 1);
        int letters = end;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        if (letters == end)
            return DecadeEnd(text, start, end);
        if (Characters.IsAlphanumeric(text, letters))
        {
            isNumber = false;
            return Characters.EndOfAlphanumerics(text, end);
        }

        ReadOnlySpan<char> ending = text[end..letters];
        if (OrdinalEndings.Contains(ending))
            return letters;
        // "5G" is a generation, "5 g" a weight.
        if ((Units.Contains(ending) && ending is not "G") || IsDottedUnit(text, end, letters))
            return end;
        isNumber = false;
        return letters;
    }

    private static bool IsDottedUnit(ReadOnlySpan<char> text, int end, int letters) =>
        letters == end + 1 && text[end] is 'a' or 'p' or 'A' or 'P' && Characters.At(text, letters) == '.' && Characters.At(text, letters + 1) is 'm' or 'M';

    private static int Digits(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && Characters.KindAt(text, index, out int length) == CharacterKind.Digit)
            index += length;
        return index;
    }

    private static int AsciiDigits(ReadOnlySpan<char> text, int index, int most)
    {
        int end = index;
        while (end < text.Length && end - index <= most && char.IsAsciiDigit(text[end]))
            end++;
        return end - index;
    }

    /// <summary>True when the separator at <paramref name="index"/> and the digits after it go on with the number.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        if (!char.IsAsciiDigit(Characters.At(text, index + 1)))
            return false;
        return c switch
        {
            '.' or '/' or '\u2044' => true,
            ',' => AsciiDigits(text, index + 1, 3) == 3,
            ':' => AsciiDigits(text, index + 1, 2) == 2 || AsciiDigits(text, index + 1, 1) == 1,
            _ => false,
        };
    }

    /// <summary>"the 1990's": one token, unlike a possessive.</summary>
    private static int DecadeEnd(ReadOnlySpan<char> text, int start, int end) =>
        end - start is 2 or 4 && text[end - 1] == '0' && Clitics.LengthAt(text, end) == 2 && Characters.At(text, end + 1) is 's' or 'S' ? end + 2 : end;

    /// <summary>Telephone numbers and dates with hyphens, which are one token while ranges ("5-10") are three.</summary>
    private static int HyphenatedEnd(ReadOnlySpan<char> text, int start)
    {
        Span<int> groups = stackalloc int[4];
        int count = 0, at = start;
        while (count < 4)
        {
            int length = AsciiDigits(text, at, 5);
            if (length is 0 or > 5)
                return start;
            groups[count++] = length;
            at += length;
            if (Characters.At(text, at) != '-' || !char.IsAsciiDigit(Characters.At(text, at + 1)))
                break;
            at++;
        }

        bool matches = groups[..count] switch
        {
            [3, 3, 4] or [3, 4] or [1, 4] or [1, 3, 3, 4] or [5, 4] => true,
            [1 or 2, 1 or 2, 2 or 4] => true,
            [4, 2, 2] => true,
            _ => false,
        };
        return matches && !Characters.IsAlphanumeric(text, at) ? at : start;
    }
}
