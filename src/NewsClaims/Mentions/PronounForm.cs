using System.Collections.Frozen;

namespace NewsClaims.Mentions;

/// <summary>Grammatical gender, of a word or of what a mention stands for.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
    Neuter,
}

/// <summary>Grammatical number.</summary>
internal enum GrammaticalNumber : byte
{
    Unknown,
    Singular,
    Plural,
}

/// <summary>What a pronoun says of its referent. Person is 1 to 3, or 0 for relative pronouns, which take it from the noun they follow.</summary>
internal readonly record struct PronounForm(byte Person, GrammaticalNumber Number, Gender Gender, bool IsReflexive = false)
{
    private static readonly FrozenDictionary<string, PronounForm> Forms = Table();
    private static readonly FrozenDictionary<string, PronounForm>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsRelative => Person == 0;

    public static bool TryGet(ReadOnlySpan<char> word, out PronounForm form) => Lookup.TryGetValue(word, out form);

    private static FrozenDictionary<string, PronounForm> Table()
    {
        Dictionary<string, PronounForm> table = new(StringComparer.OrdinalIgnoreCase);
        Add(new PronounForm(1, GrammaticalNumber.Singular, Gender.Unknown), "I", "me", "my", "mine");
        Add(new PronounForm(1, GrammaticalNumber.Singular, Gender.Unknown, true), "myself");
        Add(new PronounForm(1, GrammaticalNumber.Plural, Gender.Unknown), "we", "us", "our", "ours");
        Add(new PronounForm(1, GrammaticalNumber.Plural, Gender.Unknown, true), "ourselves");
        Add(new PronounForm(2, GrammaticalNumber.Unknown, Gender.Unknown), "you", "your", "yours");
        Add(new PronounForm(2, GrammaticalNumber.Unknown, Gender.Unknown, true), "yourself", "yourselves");
        Add(new PronounForm(3, GrammaticalNumber.Singular, Gender.Male), "he", "him", "his");
        Add(new PronounForm(3, GrammaticalNumber.Singular, Gender.Male, true), "himself");
        Add(new PronounForm(3, GrammaticalNumber.Singular, Gender.Female), "she", "her", "hers");
        Add(new PronounForm(3, GrammaticalNumber.Singular, Gender.Female, true), "herself");
        Add(new PronounForm(3, GrammaticalNumber.Singular, Gender.Neuter), "it", "its");
        Add(new PronounForm(3, GrammaticalNumber.Singular, Gender.Neuter, true), "itself");
        Add(new PronounForm(3, GrammaticalNumber.Plural, Gender.Unknown), "they", "them", "their", "theirs");
        Add(new PronounForm(3, GrammaticalNumber.Plural, Gender.Unknown, true), "themselves");
        Add(new PronounForm(0, GrammaticalNumber.Unknown, Gender.Unknown), "who", "whom", "whose", "which", "that");
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(PronounForm form, params ReadOnlySpan<string> words)
        {
            foreach (string word in words)
                table.Add(word, form);
        }
    }
}
