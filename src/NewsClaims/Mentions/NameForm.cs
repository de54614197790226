using System.Collections.Frozen;
using System.Text;
using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>A name as words that can be compared: lower case, without titles, periods, hyphens, initials and company endings.</summary>
internal sealed class NameForm
{
    private static readonly FrozenSet<string> Titles = Set(
        "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "sen", "rep", "gov", "prof", "president", "senator", "representative",
        "governor", "mayor", "minister", "secretary", "judge", "justice", "general", "gen", "col", "colonel", "lt", "capt", "captain", "sgt", "pope",
        "king", "queen", "prince", "princess", "rev", "reverend", "madam", "congressman", "congresswoman", "chancellor", "professor", "sens", "reps");

    private static readonly FrozenSet<string> Suffixes = Set("jr", "sr", "ii", "iii", "iv");
    private static readonly FrozenSet<string> Endings = Set("inc", "corp", "co", "ltd", "llc", "plc", "corporation", "company", "incorporated", "limited", "gmbh", "ag", "sa");

    private NameForm(string[] words, string? suffix, string initials, string joined)
    {
        Words = words;
        Suffix = suffix;
        Initials = initials;
        Joined = joined;
    }

    /// <summary>The words that count, at least one unless the name holds no letter or digit.</summary>
    public string[] Words { get; }

    /// <summary>"jr" and the like, of persons.</summary>
    public string? Suffix { get; }

    /// <summary>First letters of the capitalized words, for acronyms.</summary>
    public string Initials { get; }

    /// <summary>The words without anything between them: "jongun" for "Jong Un" and "Jong-un".</summary>
    public string Joined { get; }

    public string First => Words[0];

    public string Last => Words[^1];

    public static NameForm Of(ParsedArticle article, TokenRange tokens, EntityClass type)
    {
        List<string> words = [];
        StringBuilder initials = new(), joined = new();
        string? suffix = null;
        // Names longer than this are errors of an earlier layer; their first words do.
        int end = Math.Min(tokens.End, tokens.Start + 24);
        for (int i = tokens.Start; i < end; i++)
        {
            // "LIND: Well" of a transcript: the name ends where the speech begins.
            if (words.Count > 0 && article.Word(i) is ":")
                break;
            ReadOnlySpan<char> word = article.Word(i).TrimEnd('.');
            if (word.IsEmpty || !char.IsLetterOrDigit(word[0]) || word is "'s" or "’s")
                continue;
            string lower = Plain(word);
            if (char.IsUpper(word[0]))
                initials.Append(char.ToLowerInvariant(word[0]));
            if (type == EntityClass.Person)
            {
                if (words.Count == 0 && Titles.Contains(lower) && i + 1 < end)
                    continue;
                if (words.Count > 0 && Suffixes.Contains(lower))
                {
                    suffix = lower;
                    continue;
                }

                if (lower.Length == 1 && words.Count > 0 && i + 1 < end)
                    continue;
            }
            else if ((words.Count == 0 && lower == "the" && i + 1 < end) || (words.Count > 0 && type == EntityClass.Organization && Endings.Contains(lower)))
            {
                continue;
            }

            words.Add(lower);
            joined.Append(lower);
        }

        return new NameForm([.. words], suffix, initials.ToString(), joined.ToString());
    }

    // Periods go, so that "U.S." is "us"; lower case, ordinal.
    private static string Plain(ReadOnlySpan<char> word)
    {
        StringBuilder plain = new(word.Length);
        foreach (char c in word[..Math.Min(word.Length, 64)])
        {
            if (c is not ('.' or '-' or '\'' or '’'))
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
