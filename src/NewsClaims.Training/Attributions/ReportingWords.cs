using NewsClaims.Attributions;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Training.Attributions;

/// <summary>
/// Reads <c>seeds/lexicons/reporting-verbs.tsv</c>: words that attribute, a class each. A line whose example does not hold its word in one of
/// the forms of its part of speech stops training.
/// </summary>
internal static class ReportingWords
{
    private static readonly PennTag[] VerbTags =
        [PennTag.BaseVerb, PennTag.PastVerb, PennTag.PresentVerb, PennTag.ThirdPersonVerb, PennTag.Gerund, PennTag.PastParticiple];

    private static readonly PennTag[] NounTags = [PennTag.Noun, PennTag.PluralNoun];

    private static readonly PennTag[] AdjectiveTags = [PennTag.Adjective];

    public static ReportingLexicon Read(string path, Lemmatizer lemmas)
    {
        Dictionary<uint, byte> classes = [];
        List<string> names = [], unsound = [];
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 4 || FormsOf(cells[1]) is not { } forms || FormIn(cells[3], cells[0]) is not { } form)
            {
                unsound.Add(line);
                continue;
            }

            if (!names.Contains(cells[2]))
                names.Add(cells[2]);
            byte number = (byte)(names.IndexOf(cells[2]) + 1);
            if (!words.Add(cells[0]))
                throw new InvalidDataException($"{path}: \"{cells[0]}\" stands there twice; a word has one class.");
            classes[WordKey.Of(cells[0])] = number;

            // Where the lemmatizer makes something else of a form, the word is found under that too.
            foreach (PennTag tag in forms.Tags)
                classes.TryAdd(lemmas.LemmaKey(form, forms.Pos, tag), number);
        }

        if (unsound.Count > 0)
        {
            throw new InvalidDataException(
                $"{path}: not a word, its part of speech (verb, noun, adjective), its class, and an example that holds the word:\n{string.Join('\n', unsound)}");
        }

        return new ReportingLexicon(classes);
    }

    private static (PartOfSpeech Pos, PennTag[] Tags)? FormsOf(string pos) => pos switch
    {
        "verb" => (PartOfSpeech.Verb, VerbTags),
        "noun" => (PartOfSpeech.Noun, NounTags),
        "adjective" => (PartOfSpeech.Adjective, AdjectiveTags),
        _ => null,
    };

    // The word in the example that is a form of the entry: irregular ones are listed with forms that begin alike.
    private static string? FormIn(string example, string word)
    {
        string stem = word.EndsWith('e') || word.EndsWith('y') ? word[..^1] : word;
        return example.Split(' ').Select(raw => raw.Trim('.', ',', '“', '”', '?').ToLowerInvariant())
            .FirstOrDefault(form => form.StartsWith(stem, StringComparison.Ordinal) && form.Length <= word.Length + 4);
    }
}
