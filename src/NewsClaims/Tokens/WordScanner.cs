namespace NewsClaims.Tokens;

/// <summary>Finds where a word that starts with a letter ends: at a clitic, at the hyphen of a compound, after the period of an abbreviation.</summary>
internal static class WordScanner
{
    // Names that end in a mark.
    private static readonly WordList Exclamations = new("Yahoo Jeopardy");

    private static readonly WordList DollarCountries = new("US AU CA HK NZ NT A C S R U");

    /// <summary>Index after the word whose letters start at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        int sign = CurrencyLetters.LengthAt(text, start);
        if (sign > 0)
            return start + sign;
        int acronym = Abbreviations.AcronymLength(text, start);
        if (acronym > 0)
            return start + acronym;
        int end = Characters.EndOfAlphanumerics(text, start);
        while (end < text.Length)
        {
            char c = text[end];
            if (Characters.IsApostrophe(c))
            {
                if (!Characters.IsLetter(text, end + 1) || Clitics.LengthAt(text, end) > 0)
                    break;
                if (Clitics.IsNegation(text, end - 1) && end - 1 > start)
                    return end - 1;
            }
            else if (c == '/')
            {
                // "n/a", "b/c", "w/o": one letter on either side.
                if (end - start != 1 || !Characters.IsLetter(text, end + 1) || Characters.IsAlphanumeric(text, end + 2))
                    break;
            }
            else if (c == '&')
            {
                if (!JoinsLetters(text, start, end))
                    break;
            }
            else if (!Characters.IsHyphen(c) || !Prefixes.JoinsAt(text, start, end))
                break;
            end = Characters.EndOfAlphanumerics(text, end + 1);
        }

        char after = Characters.At(text, end);
        if (after == '.' && Abbreviations.KeepsPeriod(text, start, end))
            return end + 1;
        if (after == '!' && Exclamations.Contains(text[start..end]) && Characters.At(text, end + 1) is not ('!' or '?'))
            return end + 1;
        if (after == '$' && DollarCountries.Contains(text[start..end]) && Characters.IsDigit(Characters.At(text, end + 1)))
            return end + 1;
        return end;
    }

    /// <summary>"AT&amp;T", "R&amp;D": few letters on both sides and no space.</summary>
    private static bool JoinsLetters(ReadOnlySpan<char> text, int start, int ampersand)
    {
        int right = Characters.EndOfAlphanumerics(text, ampersand + 1) - ampersand - 1;
        return ampersand - start <= 3 && right is >= 1 and <= 3;
    }
}
