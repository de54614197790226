using NewsClaims.Corpora;
using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>Reads <c>seeds/lexicons/entity-names.tsv</c>, and the given names, to the lists that the tagger knows.</summary>
internal static class NameListFile
{
    private static readonly string[] Kinds =
        ["Country", "Place", "People", "Surname", "Organization", "BodyWord", "TitleWord", "Work", "GivenName", "Town", "PersonalName"];

    public static NameLists Read()
    {
        SortedDictionary<uint, ushort> names = [];
        foreach ((string name, string kind) in Entries())
            Add(names, name, Array.IndexOf(Kinds, kind));
        foreach ((string file, string kind) in new[] { ("places.txt", "Town"), ("personal-names.txt", "PersonalName") })
        {
            foreach (string name in Lines(Checkout.Find("seeds", "lexicons", file)))
                Add(names, name, Array.IndexOf(Kinds, kind));
        }

        return new NameLists([.. names.Keys], [.. names.Values]);
    }

    /// <summary>Every name with its kind.</summary>
    public static IEnumerable<(string Name, string Kind)> Entries()
    {
        string path = Checkout.Find("seeds", "lexicons", "entity-names.tsv");
        foreach (string line in Lines(path))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 3 || !Kinds.Contains(cells[1]))
                throw new InvalidDataException($"{path}: \"{line}\" is not names, a kind ({string.Join(", ", Kinds)}) and an example.");
            string[] names = cells[0].Split("; ");
            if (!names.Any(name => cells[2].Contains(name, StringComparison.Ordinal)))
                throw new InvalidDataException($"{path}: the example \"{cells[2]}\" shows none of the names of its line.");
            foreach (string name in names)
                yield return (name, cells[1]);
        }

        foreach (string line in Lines(Checkout.Find("seeds", "lexicons", "given-names.tsv")))
            yield return (line.Split('\t')[0], "GivenName");
    }

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');

    // Corpora differ in whether a hyphen divides words and whether a clitic is one.
    private static void Add(SortedDictionary<uint, ushort> names, string name, int kind)
    {
        foreach (string variant in new[] { name, name.Replace("-", " - ", StringComparison.Ordinal), name.Replace("'s", " 's", StringComparison.Ordinal) })
        {
            uint hash = 0;
            foreach (string word in variant.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                hash = NameLists.Extend(hash, WordForm.Of(word).Lower);
            names[hash] = (ushort)(names.GetValueOrDefault(hash) | (1 << kind));
        }
    }
}
