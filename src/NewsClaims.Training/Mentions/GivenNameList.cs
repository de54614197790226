using NewsClaims.Kernels;
using NewsClaims.Mentions;

namespace NewsClaims.Training.Mentions;

/// <summary>Reads <c>seeds/lexicons/given-names.tsv</c>.</summary>
internal static class GivenNameList
{
    public static GivenNames Read(string path)
    {
        List<uint> male = [], female = [];
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 2 || cells[1] is not ("f" or "m"))
                throw new InvalidDataException($"{path}: \"{line}\" is not a name, a tab and f or m.");
            (cells[1] == "f" ? female : male).Add(FeatureHash.OfLower(cells[0]));
        }

        return new GivenNames([.. male], [.. female]);
    }
}
