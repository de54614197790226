using NewsClaims.Kernels;
using NewsClaims.Speakers;

namespace NewsClaims.Training.Speakers;

/// <summary>Reads <c>seeds/lexicons/news-outlets.tsv</c> and checks that each example holds its word.</summary>
internal static class NewsOutletList
{
    public static NewsOutlets Read(string path)
    {
        Dictionary<string, List<uint>> kinds = new(StringComparer.Ordinal) { ["name"] = [], ["last"] = [], ["noun"] = [] };
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 3 || !kinds.TryGetValue(cells[1], out List<uint>? words) || !cells[2].Contains(cells[0], StringComparison.Ordinal))
                throw new InvalidDataException($"{path}: \"{line}\" is not a word, one of name, last and noun, and an example that holds the word.");
            words.Add(FeatureHash.OfLower(cells[0]));
        }

        return new NewsOutlets([.. kinds["name"]], [.. kinds["last"]], [.. kinds["noun"]]);
    }
}
