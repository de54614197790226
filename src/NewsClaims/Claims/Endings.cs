namespace NewsClaims.Claims;

/// <summary>Takes the regular English endings off a word: -s, -ed, -ing.</summary>
internal static class Endings
{
    /// <summary>The base form of <paramref name="word"/>[..<paramref name="length"/>], which has one character of room behind it.</summary>
    public static ReadOnlySpan<char> Strip(Span<char> word, int length, PennTag tag, ClaimLexicon lexicon) => tag switch
    {
        PennTag.PluralNoun or PennTag.ThirdPersonVerb => WithoutS(word, length, lexicon),
        PennTag.PastVerb or PennTag.PastParticiple => Without(word, length, "ed", lexicon),
        PennTag.Gerund => Without(word, length, "ing", lexicon),
        _ => word[..length],
    };

    private static ReadOnlySpan<char> WithoutS(Span<char> word, int length, ClaimLexicon lexicon)
    {
        ReadOnlySpan<char> form = word[..length];
        if (length < 3 || form[^1] != 's' || form[^2] is 's' or '\'')
            return form;
        if (length > 4 && form.EndsWith("ies"))
        {
            word[length - 3] = 'y';
            return word[..(length - 2)];
        }

        bool hissing = form.EndsWith("ses") || form.EndsWith("xes") || form.EndsWith("zes") || form.EndsWith("ches") || form.EndsWith("shes")
            || form.EndsWith("oes");
        if (!hissing || lexicon.Knows(form[..^1]))
            return form[..^1];
        return form.EndsWith("sses") || form.EndsWith("xes") || form.EndsWith("hes") || form.EndsWith("oes") || lexicon.Knows(form[..^2])
            ? form[..^2]
            : form[..^1];
    }

    private static ReadOnlySpan<char> Without(Span<char> word, int length, string ending, ClaimLexicon lexicon)
    {
        ReadOnlySpan<char> form = word[..length];
        int stem = length - ending.Length;
        if (stem < 2 || !form.EndsWith(ending))
            return form;
        if (ending == "ed" && word[stem - 1] == 'i' && stem > 2)
        {
            word[stem - 1] = 'y';
            return word[..stem];
        }

        if (lexicon.Knows(word[..stem]))
            return word[..stem];
        char last = word[stem - 1];
        word[stem] = 'e';
        if (lexicon.Knows(word[..(stem + 1)]))
            return word[..(stem + 1)];
        bool doubled = stem > 2 && last == word[stem - 2] && last is not ('l' or 's' or 'e' or 'o' or 'f' or 'z');
        if (doubled || (stem > 2 && last == word[stem - 2] && lexicon.Knows(word[..(stem - 1)])))
            return word[..(stem - 1)];
        return NeedsE(word[..stem]) ? word[..(stem + 1)] : word[..stem];
    }

    // Stems that English does not leave bare: "argu-", "believ-", "urg-", "creat-".
    private static bool NeedsE(ReadOnlySpan<char> stem)
    {
        char last = stem[^1];
        if (last is 'u' or 'v' or 'c' or 'g' && !stem.EndsWith("ng"))
            return true;
        return stem.Length > 3 && (stem.EndsWith("at") || stem.EndsWith("iz") || stem.EndsWith("is") || stem.EndsWith("ut") || stem.EndsWith("as")
            || stem.EndsWith("us") || stem.EndsWith("ir") || stem.EndsWith("ur") || stem.EndsWith("id") || stem.EndsWith("ud"));
    }
}
