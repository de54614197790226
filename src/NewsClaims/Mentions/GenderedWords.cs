using System.Collections.Frozen;

namespace NewsClaims.Mentions;

/// <summary>Words that tell a person's gender: forms of address before a name, and nouns.</summary>
internal static class GenderedWords
{
    private static readonly FrozenSet<string> MaleTitles = Set("mr", "sir", "lord", "king", "prince", "pope", "mister");
    private static readonly FrozenSet<string> FemaleTitles = Set("mrs", "ms", "miss", "lady", "dame", "madam", "queen", "princess", "sister");

    private static readonly FrozenSet<string> MaleNouns = Set(
        "man", "men", "boy", "boys", "guy", "father", "son", "brother", "husband", "uncle", "grandfather", "nephew", "grandson", "king", "prince",
        "actor", "widower", "monk", "priest", "pope", "lad", "dad", "stepfather", "boyfriend", "groom", "gentleman", "emperor", "duke", "pontiff");

    private static readonly FrozenSet<string> FemaleNouns = Set(
        "woman", "women", "girl", "girls", "mother", "daughter", "sister", "wife", "aunt", "grandmother", "niece", "granddaughter", "queen",
        "princess", "actress", "widow", "nun", "mom", "mum", "stepmother", "girlfriend", "bride", "lady", "heroine", "waitress", "hostess",
        "duchess", "empress");

    private static readonly FrozenSet<string> NotMale = Set("human", "german", "roman", "ottoman", "talisman", "woman");

    /// <summary>The gender that a form of address before a name shows.</summary>
    public static Gender OfTitle(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        return Has(MaleTitles, word) ? Gender.Male : Has(FemaleTitles, word) ? Gender.Female : Gender.Unknown;
    }

    /// <summary>The gender that a noun shows: "spokeswoman", "his father".</summary>
    public static Gender OfNoun(ReadOnlySpan<char> word)
    {
        if (Has(FemaleNouns, word) || word.EndsWith("woman", StringComparison.OrdinalIgnoreCase) || word.EndsWith("women", StringComparison.OrdinalIgnoreCase))
            return Gender.Female;
        if (Has(MaleNouns, word))
            return Gender.Male;
        return word.Length > 5 && word.EndsWith("man", StringComparison.OrdinalIgnoreCase) && !Has(NotMale, word) ? Gender.Male : Gender.Unknown;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
