using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>The word lists that claims need, compiled from <c>seeds/lexicons</c>. Immutable and thread-safe.</summary>
internal sealed class ClaimLexicon
{
    public const string Section = "claims.lexicon";

    /// <summary>The longest entry, in words.</summary>
    public const int MaxWords = 5;

    /// <summary>As many letters of a word as are looked at.</summary>
    public const int MaxLetters = 64;

    private const int CueValues = 6;

    private readonly Dictionary<string, ClaimWords> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClaimCue> _cues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Lemmatizer _lemmas;

    public ClaimLexicon(IEnumerable<(string Words, ClaimWord Class)> words, IEnumerable<ClaimCue> cues, Lemmatizer lemmas, WordVectors vectors)
    {
        _lemmas = lemmas;
        Vectors = vectors;
        foreach ((string entry, ClaimWord wordClass) in words)
        {
            _words[entry] = _words.GetValueOrDefault(entry).With(wordClass);
            Note(entry);
        }

        foreach (ClaimCue cue in cues)
        {
            _cues[cue.Words] = cue;
            Note(cue.Words);
        }

        foreach (string word in _known)
        {
            foreach (string form in ListedForms.Of(word))
            {
                if (!_known.Contains(form))
                    _forms.TryAdd(form, word);
            }
        }
    }

    /// <summary>All reporting words, in the order of the list.</summary>
    public IReadOnlyCollection<ClaimCue> Cues => _cues.Values;

    /// <summary>The classes of an entry, words joined by one space.</summary>
    public ClaimWords Classes(ReadOnlySpan<char> words) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out ClaimWords classes) ? classes : default;

    /// <summary>The reporting word with these base forms, or null.</summary>
    public ClaimCue? Cue(ReadOnlySpan<char> words) =>
        _cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out ClaimCue? cue) ? cue : null;

    /// <summary>True when an entry of more than one word begins with this one.</summary>
    public bool Opens(string word) => _openings.Contains(word);

    /// <summary>Vectors and clusters of words.</summary>
    public WordVectors Vectors { get; }

    /// <summary>The base form of a word, in small letters.</summary>
    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech pos, PennTag tag)
    {
        if (word.Length > MaxLetters)
            word = word[..MaxLetters];
        Span<char> buffer = stackalloc char[Lemmatizer.BufferLength(MaxLetters)];
        Span<char> lower = stackalloc char[Lemmatizer.BufferLength(MaxLetters)];
        ReadOnlySpan<char> lemma = Lower(_lemmas.Lemma(word, pos, tag, buffer), lower);
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out string? known))
            return known;
        string unlisted = WordStrings.Of(lemma);
        return _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Lower(word, lower), out string? listed) ? listed : unlisted;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (int i = 0; i < word.Length; i++)
            lower[i] = word[i] == '\u2019' ? '\'' : FeatureHash.Lower(word[i]);
        return lower[..word.Length];
    }

    public static ClaimLexicon Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        string[] words = reader.ReadStrings();
        byte[] classes = reader.ReadArray<byte>();
        string[] cues = reader.ReadStrings();
        byte[] cueValues = reader.ReadArray<byte>();
        reader.End();
        if (words.Length != classes.Length || cueValues.Length != cues.Length * CueValues)
            throw new InvalidModelException($"The lists of section \"{Section}\" do not fit together; the file is damaged, get it again or train again.");
        if (classes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)ClaimWord.Negative))
            throw new InvalidModelException($"Section \"{Section}\" names a class of words that there is not; it was made by another version. Train again.");
        return new ClaimLexicon(
            words.Select((word, i) => (word, (ClaimWord)classes[i])),
            cues.Select((cue, i) => ToCue(cue, cueValues.AsSpan(i * CueValues, CueValues))),
            model.Lemmas,
            model.Words);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static void Write(SectionWriter writer, IReadOnlyList<(string Words, ClaimWord Class)> words, IReadOnlyList<ClaimCue> cues)
    {
        writer.WriteStrings([.. words.Select(word => word.Words)]);
        writer.WriteArray<byte>(words.Select(word => (byte)word.Class).ToArray());
        writer.WriteStrings([.. cues.Select(cue => cue.Words)]);
        writer.WriteArray<byte>(cues.SelectMany(cue => new[]
        {
            (byte)cue.Class, (byte)cue.Type, cue.ContentDecides ? (byte)1 : (byte)0, (byte)cue.Stance, (byte)cue.Certainty, (byte)cue.Slant,
        }).ToArray());
    }

    private static ClaimCue ToCue(string words, ReadOnlySpan<byte> values) =>
        values[0] <= (byte)CueClass.Unclassified && values[1] <= (byte)ClaimType.Statement && values[3] <= (byte)Stance.NotApplicable
            && values[4] <= (byte)Certainty.Possible && values[5] <= (byte)Slant.Distancing
            ? new ClaimCue(words, (CueClass)values[0], (ClaimType)values[1], values[2] != 0, (Stance)values[3], (Certainty)values[4], (Slant)values[5])
            : throw new InvalidModelException($"Section \"{Section}\" holds a value for \"{words}\" that there is not; it was made by another version. Train again.");

    private void Note(string entry)
    {
        string[] parts = entry.Split(' ');
        if (parts.Length > 1)
            _openings.Add(parts[0]);
        foreach (string part in parts)
            _known.Add(part);
    }
}
