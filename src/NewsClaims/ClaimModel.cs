using System.Reflection;
using NewsClaims.Models;

namespace NewsClaims;

/// <summary>
/// The trained data that the built-in stages work with. Immutable and thread-safe. <see cref="English"/> is part of the library;
/// another can be loaded from a stream.
/// </summary>
public sealed class ClaimModel
{
    private const string EnglishPrefix = "NewsClaims.English.";

    private static readonly Lazy<ClaimModel> LazyEnglish = new(LoadEnglish);

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections;

    private readonly Lazy<WordVectors> _words;
    private readonly Lazy<Lemmatizer> _lemmas;

    private ClaimModel(Dictionary<string, ReadOnlyMemory<byte>> sections)
    {
        _sections = sections;
        _words = new Lazy<WordVectors>(() =>
        {
            SectionReader reader = Open(WordVectors.Section);
            WordVectors words = WordVectors.Read(ref reader);
            reader.End();
            return words;
        });
        _lemmas = new Lazy<Lemmatizer>(() => new Lemmatizer(this));
    }

    /// <summary>The English model embedded in the library. Loaded on first use, once for the process.</summary>
    public static ClaimModel English => LazyEnglish.Value;

    /// <summary>Names of the sections, one for each learned step, in alphabetical order.</summary>
    public IReadOnlyList<string> Sections => [.. _sections.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a model: one or more sections, joined end to end.</summary>
    /// <param name="stream">Read to its end, not closed.</param>
    /// <exception cref="InvalidModelException">The data is damaged, foreign or of another version.</exception>
    public static ClaimModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ClaimModel(ModelFormat.Read(stream));
    }

    /// <summary>This model with the sections of <paramref name="other"/> in place of its own of the same names: how a retrained step is put in.</summary>
    public ClaimModel With(ClaimModel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Dictionary<string, ReadOnlyMemory<byte>> merged = new(_sections, StringComparer.Ordinal);
        foreach ((string name, ReadOnlyMemory<byte> payload) in other._sections)
            merged[name] = payload;
        return new ClaimModel(merged);
    }

    /// <summary>Writes all sections, so that <see cref="Load"/> gives an equal model.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (string name in Sections)
            ModelFormat.Write(stream, name, _sections[name].Span);
    }

    /// <summary>Vectors and clusters of words: one instance, read on first use, for all stages.</summary>
    internal WordVectors Words => _words.Value;

    /// <summary>Dictionary forms of words: one instance, read on first use, for all stages.</summary>
    internal Lemmatizer Lemmas => _lemmas.Value;

    /// <summary>True when the model has the section.</summary>
    internal bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>A reader at the start of a section.</summary>
    internal SectionReader Open(string section)
    {
        if (!_sections.TryGetValue(section, out ReadOnlyMemory<byte> payload))
            throw new InvalidModelException(
                $"The model has no section \"{section}\"; it has: {string.Join(", ", Sections)}. Load a model that has it, or put it into ClaimModel.English with ClaimModel.With.");
        return new SectionReader(section, payload);
    }

    // Sections are checked side by side: the time goes into reading their pages for the first time.
    private static ClaimModel LoadEnglish()
    {
        Assembly assembly = typeof(ClaimModel).Assembly;
        List<Task<Dictionary<string, ReadOnlyMemory<byte>>>> files = [];
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(EnglishPrefix, StringComparison.Ordinal))
                files.Add(Task.Run(() => ReadResource(assembly, resource)));
        }

        Dictionary<string, ReadOnlyMemory<byte>> sections = new(StringComparer.Ordinal);
        foreach (Task<Dictionary<string, ReadOnlyMemory<byte>>> file in files)
        {
            foreach ((string name, ReadOnlyMemory<byte> payload) in file.GetAwaiter().GetResult())
                sections.Add(name, payload);
        }

        return new ClaimModel(sections);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadResource(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        return ModelFormat.ReadResource(stream);
    }
}
