namespace NewsClaims.Tokens;

/// <summary>Decides whether the period after a word is part of it.</summary>
internal static class Abbreviations
{
    /// <summary>Abbreviations whatever follows.</summary>
    private static readonly WordList Always = new(
        """
        mr mrs ms dr drs messrs mme mlle jr sr
        inc corp ltd co bros assn dept univ intl govt natl mfg
        jan feb apr aug sept oct nov dec tues thur thurs
        vs eg ie approx incl excl attn asst ass't atty supt
        calif conn ariz okla wyo tenn tex fla kan neb nev ala colo minn wis mich
        blvd ave hwy jct mt ft
        yr yrs hr hrs lb lbs oz tsp tbsp mph
        vol vols pp cf ca viz al et ph arrv esp bldg
        """);

    /// <summary>Titles and the like: abbreviations when they start with a capital.</summary>
    private static readonly WordList Capitalised = new(
        """
        gen lt col maj capt cmdr cmdt sgt cpl pvt pfc adm brig sen sens rep reps gov govs rev hon prof profs pres st ste fr
        amb det insp cllr supt treas dist
        jun jul sep tue thu mon fri
        va md vt ga pa ky del ill ind mont penn
        """);

    /// <summary>Words of the language as well: abbreviations only before a digit.</summary>
    private static readonly WordList BeforeDigit = new("no nos mar sec ch fig figs art p pg par sect eq ext est c ca circa r v ver para vol");

    /// <summary>Words of the language as well: abbreviations after a comma ("Boston, Mass.") or before a comma.</summary>
    private static readonly WordList AfterComma = new("mass wash ore ark la miss mo me pa del ill ind n.d ont que alta sask mont penn md va vt ga ky");

    /// <summary>Days and months that are words as well: before a digit or a capital they are dates.</summary>
    private static readonly WordList DatesAndWords = new("mar sun sat wed");

    /// <summary>Parts of degrees and the like with a period inside.</summary>
    private static readonly WordList BeforeLetter = new("ph m b d ed sc ll th psy");

    private static readonly WordList NamesOfSingleLetters = new(
        "vitamin plan hepatitis grade group class section type exhibit figure table part point option team channel category appendix schedule phase model series unit block zone gate level chapter version");

    /// <summary>
    /// True when the period at <paramref name="period"/> belongs to the word of letters from <paramref name="start"/> up to it. Acronyms
    /// with periods inside are not asked here.
    /// </summary>
    public static bool KeepsPeriod(ReadOnlySpan<char> text, int start, int period)
    {
        char after = Characters.At(text, period + 1);
        // An ellipsis is not part of the word, but "Inc.." is an abbreviation at the end of a sentence whose writer gave it both periods.
        if (after == '.' && Characters.At(text, period + 2) is '.' or '?' or '!')
            return false;
        // "mid-Oct.": a prefix changes nothing.
        start += text[start..period].LastIndexOf('-') + 1;
        ReadOnlySpan<char> word = text[start..period];
        // "Wilmington, Del., said": no sentence ends before a comma.
        if (after is ',' or ';' && word.Length <= 6)
            return true;
        if (word.Length == 1)
            return IsInitial(text, start, period);
        if (Always.Contains(word))
            return true;
        // The treebanks leave the period of a closing "etc." to the sentence.
        if (word.Equals("etc", StringComparison.OrdinalIgnoreCase))
            return !char.IsWhiteSpace(after) || char.IsLower(NextVisible(text, period + 1));
        bool capital = char.IsUpper(word[0]);
        if (capital && Capitalised.Contains(word))
            return true;
        char next = NextVisible(text, period + 1);
        if (char.IsAsciiDigit(next) && BeforeDigit.Contains(word))
            return after is ' ' or '\u00A0' || capital || char.IsAsciiDigit(after);
        if (!capital)
            return false;
        if (DatesAndWords.Contains(word) && (char.IsAsciiDigit(next) || char.IsUpper(next)) && !StartsSentence(text, start))
            return char.IsAsciiDigit(next);
        return AfterComma.Contains(word) && PreviousVisible(text, start) == ',';
    }

    /// <summary>Length of an acronym with periods that starts at <paramref name="start"/> ("U.S.", "a.m", "Ph.D."), or 0.</summary>
    public static int AcronymLength(ReadOnlySpan<char> text, int start)
    {
        // Nearly every word ends here: without a period after its first letters there is no acronym.
        if (Characters.At(text, EndOfLetters(text, start)) != '.')
            return 0;
        int i = start, parts = 0;
        while (true)
        {
            int end = PartEnd(text, i);
            if (end == i)
                break;
            if (Characters.At(text, end) == '.' && (Characters.At(text, end + 1) != '.' || (parts > 0 && Characters.At(text, end + 2) != '.')))
            {
                i = end + 1;
                parts++;
                continue;
            }

            // The last letter has no period of its own: "a.k.a", "U.S.A".
            if (parts > 0 && !Characters.IsAlphanumeric(text, end))
                return end - start;
            break;
        }

        return parts >= 2 ? i - start : 0;
    }

    private static int PartEnd(ReadOnlySpan<char> text, int index)
    {
        if (!Characters.IsLetter(text, index) || char.IsSurrogate(text[index]))
            return index;
        int end = EndOfLetters(text, index);
        return end == index + 1 && !Characters.IsAlphanumeric(text, end) || BeforeLetter.Contains(text[index..end]) ? end : index;
    }

    /// <summary>Index after the first letter and up to three of ASCII after it.</summary>
    private static int EndOfLetters(ReadOnlySpan<char> text, int index)
    {
        int end = index + 1;
        while (end < text.Length && end - index < 4 && char.IsAsciiLetter(text[end]))
            end++;
        return end;
    }

    /// <summary>A single capital with its period is an initial when a name goes on after it.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, int start, int period)
    {
        char letter = text[start];
        char next = NextVisible(text, period + 1);
        if (char.IsAsciiDigit(next))
            return letter is 'p' or 'c' or 'v' or 'r' && Characters.At(text, period + 1) == ' ';
        if (letter is 'v' && char.IsUpper(next))
            return true;
        if (!char.IsUpper(letter) || !char.IsUpper(next) || letter == 'I' && PreviousVisible(text, start) is not '.')
            return false;
        return !NamesOfSingleLetters.Contains(PreviousWord(text, start));
    }

    private static bool StartsSentence(ReadOnlySpan<char> text, int start) => PreviousVisible(text, start) is '.' or '!' or '?' or ' ';

    private static char NextVisible(ReadOnlySpan<char> text, int index)
    {
        // Three places: a space or two between sentences is all there can be of interest.
        for (int i = index; i < Math.Min(text.Length, index + 3); i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return text[i];
        }

        return ' ';
    }

    private static char PreviousVisible(ReadOnlySpan<char> text, int index)
    {
        for (int i = index - 1; i >= Math.Max(0, index - 3); i--)
        {
            if (!char.IsWhiteSpace(text[i]))
                return text[i];
        }

        return ' ';
    }

    private static ReadOnlySpan<char> PreviousWord(ReadOnlySpan<char> text, int index)
    {
        int end = index;
        while (end > 0 && index - end < 2 && char.IsWhiteSpace(text[end - 1]))
            end--;
        int start = end;
        while (start > 0 && end - start < 16 && char.IsAsciiLetter(text[start - 1]))
            start--;
        return text[start..end];
    }
}
