using NewsClaims.Corpora;

namespace NewsClaims.Training.Entities;

/// <summary>
/// Brings sources to our conventions: a country is a Location even where it plays, votes or invades, and a nationality is Misc. Names are
/// changed only where the lists leave no doubt what they are.
/// </summary>
internal sealed class NameConventions
{
    private readonly HashSet<string> _countries;
    private readonly HashSet<string> _peoples;

    public NameConventions()
    {
        Dictionary<string, HashSet<string>> kinds = [];
        foreach ((string name, string kind) in NameListFile.Entries())
        {
            if (!kinds.TryGetValue(name, out HashSet<string>? set))
                kinds.Add(name, set = []);
            set.Add(kind);
        }

        _countries = [.. kinds.Where(entry => entry.Value.SetEquals(["Country"])).Select(entry => entry.Key)];
        _peoples = [.. kinds.Where(entry => entry.Value.SetEquals(["People"])).Select(entry => entry.Key)];
    }

    /// <summary>The sentence with the types of countries and peoples as we have them.</summary>
    public NameSentence Apply(NameSentence sentence)
    {
        string[] tags = [.. sentence.Tags];
        foreach ((int start, int end, string type) in NameCorpus.Names(sentence.Tags))
        {
            string name = string.Join(' ', sentence.Words[start..end]);
            string ours = type is "ORG" or "MISC" && _countries.Contains(name) ? "LOC"
                : type == "LOC" && _peoples.Contains(name) ? "MISC" : type;
            for (int i = start; i < end; i++)
                tags[i] = tags[i][..2] + ours;
        }

        return sentence with { Tags = tags };
    }

    /// <summary>The sentence with the words of names divided at hyphens, as our tokenizer has them; null where there is none.</summary>
    public static NameSentence? Divided(NameSentence sentence)
    {
        List<string> words = [], tags = [];
        for (int i = 0; i < sentence.Words.Length; i++)
        {
            string word = sentence.Words[i], tag = sentence.Tags[i];
            int hyphen = tag == "O" ? -1 : word.IndexOf('-', StringComparison.Ordinal);
            if (hyphen <= 0 || hyphen == word.Length - 1 || !char.IsLetter(word[hyphen - 1]) || !char.IsLetter(word[hyphen + 1]))
            {
                words.Add(word);
                tags.Add(tag);
                continue;
            }

            words.AddRange([word[..hyphen], "-", word[(hyphen + 1)..]]);
            tags.AddRange([tag, "I-" + tag[2..], "I-" + tag[2..]]);
        }

        return words.Count == sentence.Words.Length ? null : new NameSentence([.. words], [.. tags], [.. tags]);
    }
}
