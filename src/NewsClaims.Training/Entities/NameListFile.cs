using NewsClaims.Corpora;
using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>Reads the lists of names under <c>seeds/lexicons</c> to those that the tagger knows.</summary>
internal static class NameListFile
{
    private static readonly string[] Kinds =
        ["Country", "Place", "People", "Surname", "Organization", "BodyWord", "TitleWord", "Work", "GivenName", "Town", "PersonalName", "Person"];

    // The files of names one a line: what they list, as the tagger knows it, and what a name of theirs names where that is sure.
    private static readonly (string File, string Kind, EntityType? Type)[] Files =
    [
        ("places.txt", "Town", null),
        ("personal-names.txt", "PersonalName", null),
        ("names/awards.txt", "Work", null),
        ("names/countries-and-towns.txt", "Place", EntityType.GeopoliticalEntity),
        ("names/events.txt", "Work", EntityType.Event),
        ("names/facilities.txt", "Place", EntityType.Facility),
        ("names/laws.txt", "Work", EntityType.Law),
        ("names/locations.txt", "Place", EntityType.Location),
        ("names/organizations.txt", "Organization", null),
        ("names/peoples.txt", "People", EntityType.NationalityOrGroup),
        ("names/persons.txt", "Person", null),
        ("names/products.txt", "Work", EntityType.Product),
        ("names/surnames.txt", "Surname", null),
        ("names/works.txt", "Work", EntityType.Work),
    ];

    public static NameLists Read()
    {
        SortedDictionary<uint, ushort> names = [];
        foreach ((string name, string kind) in Entries())
            Add(names, name, Array.IndexOf(Kinds, kind));
        foreach ((string file, string kind, _) in Files)
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

    /// <summary>Every name that is surely of one fine type.</summary>
    public static IEnumerable<(string Name, EntityType Type)> Typed() =>
        from file in Files
        where file.Type is not null
        from name in Lines(Checkout.Find("seeds", "lexicons", file.File))
        select (name, file.Type!.Value);

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
