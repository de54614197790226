using NewsClaims.Mentions;

namespace NewsClaims.Training.Speakers;

/// <summary>A noun of <c>seeds/lexicons/source-nouns.tsv</c>.</summary>
internal readonly record struct SourceNoun(string Word, bool IsPlural, SpeakerKind Kind)
{
    public NounType Type => Kind == SpeakerKind.Organization ? NounType.Organization : NounType.Document;
}

/// <summary>Reads <c>seeds/lexicons/source-nouns.tsv</c> and checks that each example holds its noun.</summary>
internal static class SourceNouns
{
    public static IReadOnlyList<SourceNoun> Read(string path)
    {
        List<SourceNoun> nouns = [];
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            bool sound = cells.Length == 4 && cells[1] is "organization" or "document" && cells[2] is "singular" or "plural"
                && cells[3].Contains(cells[0], StringComparison.Ordinal);
            if (!sound)
                throw new InvalidDataException($"{path}: \"{line}\" is not a noun, organization or document, singular or plural, and an example that holds the noun.");
            nouns.Add(new SourceNoun(cells[0], cells[2] == "plural", cells[1] == "organization" ? SpeakerKind.Organization : SpeakerKind.Document));
        }

        return nouns;
    }
}
