namespace NewsClaims.Claims;

/// <summary>
/// The regular forms of the words in the lists, so that rare words of the lists ("embezzled", "lambasted") are known by their forms even where
/// the lemmatizer never saw them.
/// </summary>
internal static class ListedForms
{
    private static readonly (string Form, string Lemma)[] Irregular =
    [
        ("swore", "swear"), ("sworn", "swear"), ("spun", "spin"), ("shrank", "shrink"), ("shrunk", "shrink"), ("sang", "sing"), ("sung", "sing"),
    ];

    /// <summary>The forms of a word that ends in letters.</summary>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < 3 || !char.IsAsciiLetterLower(word[^1]))
            yield break;
        foreach ((string form, string lemma) in Irregular)
        {
            if (lemma == word)
                yield return form;
        }

        char last = word[^1], before = word[^2];
        if (last == 'e')
        {
            yield return word + "d";
            yield return word[..^1] + "ing";
            yield return word + "s";
        }
        else if (last == 'y' && !IsVowel(before))
        {
            yield return word[..^1] + "ied";
            yield return word[..^1] + "ies";
            yield return word + "ing";
        }
        else
        {
            yield return word + "ed";
            yield return word + "ing";
            yield return word + (last is 's' or 'x' or 'h' or 'z' ? "es" : "s");
            if (last == 'c')
            {
                yield return word + "ked";
                yield return word + "king";
            }
            else if (!IsVowel(last) && IsVowel(before) && !IsVowel(word[^3]) && last is not ('w' or 'x' or 'y'))
            {
                yield return word + last + "ed";
                yield return word + last + "ing";
            }
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
