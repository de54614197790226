namespace NewsClaims.Kernels;

/// <summary>Kinds of words that a word table does not hold, by their shape and ending: each kind has a row of its own in the table.</summary>
internal static class UnknownWord
{
    /// <summary>Number of kinds.</summary>
    public const int Count = 18;

    /// <summary>The kind of a word that is not looked at: a small word with no telling ending.</summary>
    public const int Plain = 0;

    /// <summary>The kind of a word, 0 to <see cref="Count"/> - 1.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        int letters = 0, capitals = 0, digits = 0;
        foreach (char c in word[..Math.Min(word.Length, WordKey.MaxLength)])
        {
            if (char.IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c))
                    capitals++;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
        }

        if (letters == 0)
            return digits > 0 ? 1 : 2;
        if (digits > 0)
            return 3;
        if (capitals == letters && letters > 1)
            return EndsWith(word, "s") ? 4 : 5;
        if (capitals > 0 && !char.IsUpper(word[0]))
            return 6;
        if (capitals > 0)
            return EndsWith(word, "s") ? 7 : EndsWith(word, "an") || EndsWith(word, "ese") || EndsWith(word, "ish") ? 8 : 9;
        if (EndsWith(word, "ing"))
            return 10;
        if (EndsWith(word, "ed"))
            return 11;
        if (EndsWith(word, "ly"))
            return 12;
        if (EndsWith(word, "er") || EndsWith(word, "or") || EndsWith(word, "ist"))
            return 13;
        if (EndsWith(word, "ion") || EndsWith(word, "ment") || EndsWith(word, "ness") || EndsWith(word, "ity") || EndsWith(word, "ism"))
            return 14;
        if (EndsWith(word, "al") || EndsWith(word, "ic") || EndsWith(word, "ive") || EndsWith(word, "ous") || EndsWith(word, "ble"))
            return 15;
        if (EndsWith(word, "est"))
            return 16;
        return EndsWith(word, "s") && !EndsWith(word, "ss") ? 17 : Plain;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, ReadOnlySpan<char> ending)
    {
        if (word.Length <= ending.Length + 1)
            return false;
        ReadOnlySpan<char> tail = word[^ending.Length..];
        for (int i = 0; i < ending.Length; i++)
        {
            if (FeatureHash.Lower(tail[i]) != ending[i])
                return false;
        }

        return true;
    }
}
