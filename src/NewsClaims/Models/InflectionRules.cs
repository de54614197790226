namespace NewsClaims.Models;

/// <summary>
/// The regular inflections of English, undone. Where spelling leaves two ways open (hoping: hop, hope), the word that the word table holds,
/// and holds as the more frequent, is taken.
/// </summary>
internal static class InflectionRules
{
    /// <summary>Writes the lemma of a form in small letters over <paramref name="word"/> and returns its length, at most two more than the form's.</summary>
    /// <param name="word">The form, in small letters, at the start of a buffer with two free places after it.</param>
    /// <param name="length">Length of the form.</param>
    /// <param name="kind">Its inflection.</param>
    /// <param name="words">The word table.</param>
    public static int Undo(Span<char> word, int length, LemmaKind kind, WordVectors words) => kind switch
    {
        LemmaKind.VerbThird or LemmaKind.NounPlural or LemmaKind.NamePlural => UndoS(word, length, words),
        LemmaKind.VerbPast => Ends(word, length, "ied") && length > 4 ? Replace(word, length, 3, "y") : UndoVowelEnding(word, length, "ed", words),
        LemmaKind.VerbGerund => length == 5 && Ends(word, length, "ying") ? Replace(word, length, 4, "ie") : UndoVowelEnding(word, length, "ing", words),
        LemmaKind.Comparative or LemmaKind.ComparativeAdverb => UndoDegree(word, length, "er", words),
        LemmaKind.Superlative or LemmaKind.SuperlativeAdverb => UndoDegree(word, length, "est", words),
        _ => length,
    };

    private static int UndoS(Span<char> word, int length, WordVectors words)
    {
        if (length < 3 || !Ends(word, length, "s") || Ends(word, length, "ss") || Ends(word, length, "'s"))
            return length;
        if (Ends(word, length, "ies"))
            return UndoIes(word, length, words);
        if (Ends(word, length, "sses") || Ends(word, length, "shes") || Ends(word, length, "xes") || Ends(word, length, "zzes"))
            return length - 2;
        if (Ends(word, length, "ches") || Ends(word, length, "oes"))
            return Rank(word[..(length - 1)], words) < Rank(word[..(length - 2)], words) ? length - 1 : length - 2;
        if (Ends(word, length, "ses") || Ends(word, length, "zes"))
            return Rank(word[..(length - 2)], words) < Rank(word[..(length - 1)], words) ? length - 2 : length - 1;
        return length - 1;
    }

    // parties, movies, series.
    private static int UndoIes(Span<char> word, int length, WordVectors words)
    {
        if (length == 4)
            return length - 1;
        int whole = Rank(word[..length], words), ie = Rank(word[..(length - 1)], words);
        int cut = Replace(word, length, 3, "y");
        int y = Rank(word[..cut], words);
        if (y <= ie && (y < int.MaxValue || whole == int.MaxValue))
            return cut;
        "ies".CopyTo(word[(length - 3)..]);
        return ie < int.MaxValue ? length - 1 : length;
    }

    private static int UndoDegree(Span<char> word, int length, string ending, WordVectors words)
    {
        if (!Ends(word, length, ending) || length - ending.Length < 2)
            return length;
        return word[length - ending.Length - 1] == 'i' ? Replace(word, length, ending.Length + 1, "y") : UndoVowelEnding(word, length, ending, words);
    }

    // After an ending that begins with a vowel: a doubled consonant was single (stopped), or a silent e is gone (hoped), or nothing changed.
    private static int UndoVowelEnding(Span<char> word, int length, string ending, WordVectors words)
    {
        int stem = length - ending.Length;
        if (!Ends(word, length, ending) || stem < 2 || !HasVowel(word[..stem]))
            return length;
        char last = word[stem - 1], before = word[stem - 2];
        if (last == 'e' || last is 'w' or 'x' or 'y')
            return stem;
        bool e;
        if (last == before && !IsVowel(last))
        {
            // Words that end in a double letter of themselves: tell, pass, buzz, staff; others doubled it.
            if (last is 's' or 'z' or 'f' || (last == 'l' && Rank(word[..stem], words) < Rank(word[..(stem - 1)], words)))
                return stem;
            if (Rank(word[..stem], words) < Rank(word[..(stem - 1)], words))
                return stem;
            return stem - 1;
        }

        if (last is 'v' or 'u' or 'c' || (last == 'z' && before != 'z') || (last == 's' && before is not ('s' or 'u' or 'a' or 'i')) || (last == 'g' && before is 'd' or 'r' or 'l'))
        {
            e = true;
        }
        else if (!IsVowel(last) && IsVowel(before) && (stem == 2 || !IsVowel(word[stem - 3])) && !HasVowel(word[..(stem - 2)]))
        {
            // One short syllable: the consonant would have been doubled, so that a silent e is gone.
            e = true;
        }
        else
        {
            int bare = Rank(word[..stem], words);
            word[stem] = 'e';
            int withE = Rank(word[..(stem + 1)], words);
            e = withE == bare ? LooksSilent(word[..stem]) : withE < bare;
        }

        if (!e)
            return stem;
        word[stem] = 'e';
        return stem + 1;
    }

    private static bool LooksSilent(ReadOnlySpan<char> stem) =>
        stem.EndsWith("at") || stem.EndsWith("iz") || stem.EndsWith("is") || stem.EndsWith("bl") || stem.EndsWith("pl") || stem.EndsWith("tl") || stem.EndsWith("dl");

    // Rows are in the order of frequency; unknown words come last.
    private static int Rank(ReadOnlySpan<char> word, WordVectors words)
    {
        int row = words.Find(Kernels.WordKey.Of(word));
        return WordVectors.IsKnown(row) ? row : int.MaxValue;
    }

    private static int Replace(Span<char> word, int length, int cut, string with)
    {
        with.CopyTo(word[(length - cut)..]);
        return length - cut + with.Length;
    }

    private static bool Ends(ReadOnlySpan<char> word, int length, ReadOnlySpan<char> ending) => word[..length].EndsWith(ending);

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (IsVowel(c) || c == 'y')
                return true;
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
