using System.Text;

namespace NewsClaims.Corpora;

/// <summary>An example sentence of <c>seeds/labels</c>: one attribution with what the guideline makes of it.</summary>
/// <param name="File">Name of the file without ending: the type in small letters, or "not-a-claim".</param>
/// <param name="Text">The sentence, a small article of its own.</param>
/// <param name="Annotation">The attribution and its labels. Where nothing is attributed its content is empty.</param>
/// <param name="ForTraining">True for the lines to learn from, false for those that tests check.</param>
public sealed record ClaimLabelExample(string File, string Text, TypedClaim Annotation, bool ForTraining);

/// <summary>
/// Reads the examples in <c>seeds/labels/*.md</c>: list items with source, cue and content in <c>{s:…}</c>, <c>{c:…}</c>, <c>{k:…}</c>, then the
/// type, the time and the marks, parted by bars.
/// </summary>
public static class ClaimLabelExamples
{
    /// <summary>Reads every file of the folder, in order of name.</summary>
    /// <exception cref="FormatException">A line is not well formed.</exception>
    public static IReadOnlyList<ClaimLabelExample> ReadAll(string folder)
    {
        List<ClaimLabelExample> examples = [];
        foreach (string path in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
            Read(path, examples);
        return examples;
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">A line is not well formed.</exception>
    public static IReadOnlyList<ClaimLabelExample> Read(string path)
    {
        List<ClaimLabelExample> examples = [];
        Read(path, examples);
        return examples;
    }

    private static void Read(string path, List<ClaimLabelExample> examples)
    {
        string section = "";
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..];
            else if (line.StartsWith("- ", StringComparison.Ordinal) && section is "Examples" or "To learn from" && line.Length > 2)
                examples.Add(Parse(Path.GetFileNameWithoutExtension(path), examples.Count, line[2..], section == "To learn from"));
        }
    }

    private static ClaimLabelExample Parse(string file, int number, string line, bool forTraining)
    {
        int bar = line.IndexOf(" | ", StringComparison.Ordinal);
        if (bar < 0)
            throw new FormatException($"{file}: the example \"{line}\" gives no type.");
        Dictionary<char, List<TextSpan>> roles = new() { ['s'] = [], ['c'] = [], ['k'] = [] };
        string text = ReadMarks(line[..bar], roles);
        SeedClaim claim = SeedClaim.Parse("speaker | " + line[(bar + 3)..]);
        ClaimLabels labels = new(
            claim.Type ?? default,
            claim.Stance,
            claim.Polarity,
            claim.Certainty,
            claim.Time,
            claim.HasQuantity,
            claim.CheckWorthiness,
            claim.Target);
        string name = $"{file}-{number}";
        TypedClaim annotation = new(name, "A1", claim.Type is not null, labels, "UNKNOWN", SpeakerKind.Unknown, roles['s'], roles['c'], roles['k']);
        return new ClaimLabelExample(file, text, annotation, forTraining);
    }

    private static string ReadMarks(string marked, Dictionary<char, List<TextSpan>> roles)
    {
        StringBuilder text = new();
        char role = ' ';
        int start = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{' && i + 2 < marked.Length && marked[i + 2] == ':')
            {
                (role, start) = (marked[i + 1], text.Length);
                i += 2;
            }
            else if (marked[i] == '}')
            {
                roles[role].Add(TextSpan.FromBounds(start, text.Length));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return text.ToString();
    }
}
