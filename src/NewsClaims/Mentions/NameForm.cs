using System.Collections.Frozen;
using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>A name as words that can be compared: lower case, without titles, periods, hyphens, initials and company endings.</summary>
internal sealed class NameForm
{
    // Names of more or longer words are errors of an earlier layer; what comes first does.
    private const int MaxWords = 24;
    private const int MaxLetters = 64;

    private static readonly FrozenSet<string> Suffixes = Set("jr", "sr", "ii", "iii", "iv");
    private static readonly FrozenSet<string> Endings = Set("inc", "corp", "co", "ltd", "llc", "plc", "corporation", "company", "incorporated", "limited", "gmbh", "ag", "sa");

    private NameForm(string[] words, string? suffix, string initials, string joined)
    {
        Words = words;
        Name = words.Length == 1 ? words[0] : string.Join(' ', words);
        Suffix = suffix;
        Initials = initials;
        Joined = joined;
    }

    /// <summary>The words that count, at least one unless the name holds no letter or digit.</summary>
    public string[] Words { get; }

    /// <summary>The words with a space between them.</summary>
    public string Name { get; }

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
        Span<char> initials = stackalloc char[MaxWords], joined = stackalloc char[MaxWords * MaxLetters];
        string[] words = new string[Math.Min(tokens.Count, MaxWords)];
        int count = 0, initialCount = 0, joinedLength = 0;
        string? suffix = null;
        int end = Math.Min(tokens.End, tokens.Start + MaxWords);
        for (int i = tokens.Start; i < end; i++)
        {
            // "LIND: Well" of a transcript: the name ends where the speech begins.
            if (count > 0 && article.Word(i) is ":")
                break;
            ReadOnlySpan<char> word = article.Word(i).TrimEnd('.');
            if (word.IsEmpty || !char.IsLetterOrDigit(word[0]) || word is "'s" or "’s")
                continue;
            string lower = Plain(word);
            if (char.IsUpper(word[0]))
                initials[initialCount++] = char.ToLowerInvariant(word[0]);
            if (type == EntityClass.Person)
            {
                if (count == 0 && FormsOfAddress.Is(lower) && i + 1 < end)
                    continue;
                if (count > 0 && Suffixes.Contains(lower))
                {
                    suffix = lower;
                    continue;
                }

                if (lower.Length == 1 && count > 0 && i + 1 < end)
                    continue;
            }
            else if ((count == 0 && lower == "the" && i + 1 < end) || (count > 0 && type == EntityClass.Organization && Endings.Contains(lower)))
            {
                continue;
            }

            words[count++] = lower;
            lower.CopyTo(joined[joinedLength..]);
            joinedLength += lower.Length;
        }

        return new NameForm(count == words.Length ? words : words[..count], suffix, WordStrings.Of(initials[..initialCount]), WordStrings.Of(joined[..joinedLength]));
    }

    // Periods go, so that "U.S." is "us"; lower case, ordinal.
    private static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[MaxLetters];
        int length = 0;
        foreach (char c in word[..Math.Min(word.Length, MaxLetters)])
        {
            if (c is not ('.' or '-' or '\'' or '’'))
                plain[length++] = char.ToLowerInvariant(c);
        }

        return WordStrings.Of(plain[..length]);
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
