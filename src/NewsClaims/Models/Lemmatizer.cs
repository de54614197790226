using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>
/// Dictionary forms of tagged words: listed forms first, the rules of endings for the rest. One instance for a model, from
/// <see cref="ClaimModel.Lemmas"/>. Immutable and thread-safe.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>Name of the section.</summary>
    public const string Section = "lemmas";

    // Longer words than any of the language keep their form.
    private const int LongestWord = 40;

    private static readonly string[] VerbPrefixes = ["under", "over", "fore", "with", "out", "mis", "re", "un", "up"];

    private readonly WordVectors _words;
    private readonly Dictionary<uint, string> _listed = [];

    /// <summary>A lemmatizer with the forms of the section and the words of the model.</summary>
    public Lemmatizer(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _words = model.Words;
        SectionReader reader = model.Open(Section);
        uint[] keys = reader.ReadArray<uint>();
        string[] lemmas = reader.ReadStrings();
        reader.End();
        if (keys.Length != lemmas.Length)
            throw new InvalidModelException(
                $"Section \"{Section}\" has {keys.Length} forms and {lemmas.Length} lemmas; the file is damaged, get it again or train again.");
        for (int i = 0; i < keys.Length; i++)
            _listed[keys[i]] = lemmas[i];
    }

    /// <summary>A lemmatizer with the rules only: what the list is made with.</summary>
    public Lemmatizer(WordVectors words) => _words = words;

    /// <summary>Places that a buffer must have for a word of <paramref name="length"/> units.</summary>
    public static int BufferLength(int length) => length + 2;

    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter writer, IReadOnlyCollection<(uint Key, string Lemma)> listed)
    {
        writer.WriteArray<uint>(listed.Select(entry => entry.Key).ToArray());
        writer.WriteStrings([.. listed.Select(entry => entry.Lemma)]);
    }

    /// <summary>The key under which a form is listed.</summary>
    public static uint KeyOf(ReadOnlySpan<char> word, LemmaKind kind) => FeatureHash.Feature((uint)kind + 1, WordKey.Of(word));

    /// <summary>
    /// The lemma of a word: in small letters, but names keep theirs. A part of <paramref name="buffer"/>, or of the word where it is its own lemma.
    /// </summary>
    /// <param name="word">The word as in the text.</param>
    /// <param name="pos">Its part of speech.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="buffer">At least <see cref="BufferLength"/> of the word's length.</param>
    public ReadOnlySpan<char> Lemma(ReadOnlySpan<char> word, PartOfSpeech pos, PennTag tag, Span<char> buffer)
    {
        if (word.Length > LongestWord || HasDigit(word))
            return word;
        LemmaKind kind = LemmaKinds.Of(pos, tag);
        if (_listed.TryGetValue(KeyOf(word, kind), out string? listed))
            return listed;
        if (kind == LemmaKind.Name)
            return word;
        for (int i = 0; i < word.Length; i++)
            buffer[i] = FeatureHash.Lower(word[i]) is var c && c is '\u2019' or '\u2018' ? '\'' : c;
        if (kind == LemmaKind.VerbPast && UndoPrefixed(buffer, word.Length) is > 0 and int undone)
            return buffer[..undone];
        int length = InflectionRules.Undo(buffer, word.Length, kind, _words);
        if (kind == LemmaKind.NamePlural)
        {
            // What is left of the name is as it was written.
            for (int i = 0; i < Math.Min(length, word.Length); i++)
            {
                if (buffer[i] == FeatureHash.Lower(word[i]))
                    buffer[i] = word[i];
            }
        }

        return buffer[..length];
    }

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    // Irregular verbs keep their forms behind a prefix: underwent, withdrew.
    private int UndoPrefixed(Span<char> form, int length)
    {
        foreach (string prefix in VerbPrefixes)
        {
            ReadOnlySpan<char> word = form[..length];
            if (word.StartsWith(prefix) && word.Length > prefix.Length + 2
                && _listed.TryGetValue(KeyOf(word[prefix.Length..], LemmaKind.VerbPast), out string? lemma)
                && prefix.Length + lemma.Length <= form.Length)
            {
                lemma.CopyTo(form[prefix.Length..]);
                return prefix.Length + lemma.Length;
            }
        }

        return 0;
    }

    /// <summary>The lemma as a string.</summary>
    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech pos, PennTag tag)
    {
        Span<char> buffer = stackalloc char[LongestWord + 2];
        return WordStrings.Of(Lemma(word, pos, tag, buffer));
    }

    /// <summary>The <see cref="WordKey"/> of the lemma: to look it up in sets of words, or as the value of a feature.</summary>
    public uint LemmaKey(ReadOnlySpan<char> word, PartOfSpeech pos, PennTag tag)
    {
        Span<char> buffer = stackalloc char[LongestWord + 2];
        return WordKey.Of(Lemma(word, pos, tag, buffer));
    }
}
