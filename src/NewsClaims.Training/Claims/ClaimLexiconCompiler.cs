using NewsClaims.Claims;
using NewsClaims.Models;

namespace NewsClaims.Training.Claims;

/// <summary>Compiles the word lists of <c>seeds/lexicons</c> that claims need. A line whose example does not hold its words stops training.</summary>
internal static class ClaimLexiconCompiler
{
    private static readonly string[] WordFiles =
        ["hedges.tsv", "evaluative-words.tsv", "wrongdoing-words.tsv", "measure-words.tsv", "causal-words.tsv", "claim-words.tsv"];

    /// <summary>The section, from the folder of the lists.</summary>
    public static SectionWriter Compile(string folder, ClaimModel model)
    {
        List<(string Words, ClaimWord Class)> words = [];
        foreach (string file in WordFiles)
        {
            foreach (string[] cells in Lines(Path.Combine(folder, file), 3))
                words.Add((cells[0].ToLowerInvariant(), Value<ClaimWord>(cells[1], file)));
        }

        List<ClaimCue> cues = [];
        foreach (string[] cells in Lines(Path.Combine(folder, "claim-cues.tsv"), 8))
        {
            cues.Add(new ClaimCue(
                cells[0],
                Value<CueClass>(cells[1].Replace("-", "", StringComparison.Ordinal), cells[0]),
                Value<ClaimType>(cells[2], cells[0]),
                cells[3] == "content",
                Value<Stance>(cells[4], cells[0]),
                Value<Certainty>(cells[5], cells[0]),
                Value<Slant>(cells[6], cells[0])));
        }

        ClaimLexicon lexicon = new(words, cues, model.Lemmas, model.Words);
        CheckExamples(lexicon, folder);
        SectionWriter writer = new();
        ClaimLexicon.Write(writer, words, cues);
        return writer;
    }

    /// <summary>The lines of a list, cut at tabs.</summary>
    public static IEnumerable<string[]> Lines(string path, int cells)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] parts = line.Split('\t');
            if (parts.Length != cells || parts.Any(string.IsNullOrWhiteSpace))
                throw new InvalidDataException($"{Path.GetFileName(path)}: expected {cells} cells parted by tabs: {line}");
            yield return parts;
        }
    }

    private static void CheckExamples(ClaimLexicon lexicon, string folder)
    {
        List<string> wrong = [];
        foreach (string file in (string[])[.. WordFiles, "claim-cues.tsv"])
        {
            foreach (string[] cells in Lines(Path.Combine(folder, file), file == "claim-cues.tsv" ? 8 : 3))
            {
                if (!Holds(lexicon, cells[0], cells[^1]))
                    wrong.Add($"{file}: the example \"{cells[^1]}\" does not hold \"{cells[0]}\".");
            }
        }

        if (wrong.Count > 0)
            throw new InvalidDataException(string.Join('\n', wrong));
    }

    // The entry's words in order, in any of the forms that the tags allow.
    private static bool Holds(ClaimLexicon lexicon, string entry, string example)
    {
        string[] words = entry.ToLowerInvariant().Split(' ');
        int next = 0;
        foreach (string raw in example.ToLowerInvariant().Split(' '))
        {
            string word = raw.Trim('.', ',', ':', ';', '"', '?', '!');
            string wanted = words[next];
            bool same = raw == wanted || word == wanted
                || lexicon.Lemma(word, PartOfSpeech.Verb, PennTag.PastVerb) == wanted
                || lexicon.Lemma(word, PartOfSpeech.Auxiliary, PennTag.PastVerb) == wanted
                || lexicon.Lemma(word, PartOfSpeech.Noun, PennTag.PluralNoun) == wanted;
            if (same && ++next == words.Length)
                return true;
        }

        return false;
    }

    private static T Value<T>(string name, string where)
        where T : struct, Enum =>
        Enum.TryParse(name, ignoreCase: true, out T value)
            ? value
            : throw new InvalidDataException($"{where}: \"{name}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
