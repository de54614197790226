using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>Words that are known to attribute, by class ("deny", "believe", "plan"), found by the key of their lemma. Immutable.</summary>
internal sealed class ReportingLexicon
{
    public const string Section = "attributions-lexicon";

    private readonly Dictionary<uint, byte> _classes;

    public ReportingLexicon(IReadOnlyDictionary<uint, byte> classes) => _classes = new Dictionary<uint, byte>(classes);

    /// <summary>The class of a lemma, from 1; 0 for one that is not in the lexicon.</summary>
    public byte ClassOf(uint lemma) => _classes.GetValueOrDefault(lemma);

    public void Write(SectionWriter writer)
    {
        uint[] lemmas = [.. _classes.Keys.Order()];
        writer.WriteArray<uint>(lemmas);
        writer.WriteArray<byte>([.. lemmas.Select(lemma => _classes[lemma])]);
    }

    public static ReportingLexicon Read(SectionReader reader)
    {
        uint[] lemmas = reader.ReadArray<uint>();
        byte[] classes = reader.ReadArray<byte>();
        reader.End();
        if (lemmas.Length != classes.Length)
            throw new InvalidModelException("The lexicon of reporting words is damaged: it has not one class for each lemma. Get the model again or train again.");
        Dictionary<uint, byte> entries = new(lemmas.Length);
        for (int i = 0; i < lemmas.Length; i++)
            entries[lemmas[i]] = classes[i];
        return new ReportingLexicon(entries);
    }
}
