namespace NewsClaims.Tokens;

/// <summary>Words written together that are two or three words of syntax: clitics after an apostrophe, and a few fused forms.</summary>
internal static class Clitics
{
    /// <summary>Length of the clitic that starts with the apostrophe at <paramref name="index"/> ("'s", "’ll"), or 0. It must follow a word directly.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if (!Characters.IsApostrophe(Characters.At(text, index)))
            return 0;
        char first = Lower(text, index + 1);
        int length = first switch
        {
            's' or 'm' or 'd' => 2,
            'l' when Lower(text, index + 2) == 'l' => 3,
            'r' or 'v' when Lower(text, index + 2) == 'e' => 3,
            _ => 0,
        };
        return length > 0 && !Characters.IsAlphanumeric(text, index + length) ? length : 0;
    }

    /// <summary>True when "n't" stands at <paramref name="index"/> and ends the word there.</summary>
    public static bool IsNegation(ReadOnlySpan<char> text, int index) =>
        Lower(text, index) == 'n' && Characters.IsApostrophe(Characters.At(text, index + 1)) && Lower(text, index + 2) == 't'
        && !Characters.IsAlphanumeric(text, index + 3);

    /// <summary>
    /// Where a fused form is divided: the lengths of its first and second word, the rest being a third when anything is left. False when the
    /// word is one word.
    /// </summary>
    public static bool TryDivide(ReadOnlySpan<char> word, out int first, out int second)
    {
        (first, second) = (0, 0);
        if (word.Length is < 2 or > 8)
            return false;
        Span<char> lower = stackalloc char[8];
        for (int i = 0; i < word.Length; i++)
            lower[i] = word[i] == '\u2019' ? '\'' : (char)(word[i] | (char.IsAsciiLetterUpper(word[i]) ? 0x20 : 0));
        (first, second) = lower[..word.Length] switch
        {
            "cannot" or "gonna" or "wanna" or "gotta" or "gimme" or "lemme" or "outta" => (3, word.Length - 3),
            "dunno" => (2, 1),
            "alot" => (1, 3),
            "'tis" or "'twas" => (2, word.Length - 2),
            "c'mon" => (3, 2),
            "y'all" or "d'you" or "d'ya" => (2, word.Length - 2),
            // Written without the apostrophe. Only forms that are nothing else.
            "dont" or "didnt" or "doesnt" or "isnt" or "wasnt" or "havent" or "hasnt" or "couldnt" or "wouldnt" or "arent" or "werent"
                or "aint" or "hadnt" => (word.Length - 2, 2),
            "cant" or "wont" when char.IsLower(word[^1]) => (2, 2),
            "ive" => (1, 2),
            "im" when word[1] == 'm' => (1, 1),
            "youre" => (3, 2),
            "theyre" => (4, 2),
            "thats" or "whats" => (4, 1),
            "youll" => (3, 2),
            _ => (0, 0),
        };
        return first > 0;
    }

    private static char Lower(ReadOnlySpan<char> text, int index) => char.ToLowerInvariant(Characters.At(text, index));
}
