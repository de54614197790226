using System.Globalization;

namespace NewsClaims.Evaluation;

/// <summary>How often a name that was found in the right place and class also has the right fine type, by set and type.</summary>
internal sealed class FineTypeScores
{
    private static readonly EntityType[] Types =
    [
        EntityType.GeopoliticalEntity, EntityType.Location, EntityType.Facility, EntityType.NationalityOrGroup, EntityType.Event, EntityType.Work,
        EntityType.Law, EntityType.Product, EntityType.Misc,
    ];

    private readonly List<(string Set, EntityType Gold, EntityType Found)> _names = [];

    /// <summary>Counts a name whose fine type the set tells.</summary>
    public void Add(string set, EntityType gold, EntityType found) => _names.Add((set, gold, found));

    public void AddTo(AccuracyReport report)
    {
        report.Figure("entities fine type", Share(_names));
        report.Table(
            "Fine types of names found in the right place and class",
            ["set", "names", "right", .. Types.Select(type => type.ToString())],
            _names.GroupBy(name => name.Set).Append<IEnumerable<(string Set, EntityType Gold, EntityType Found)>>(_names).Select(Row));
        report.Table(
            "Fine types taken for each other (rows: gold, columns: found)",
            ["", .. Types.Select(type => type.ToString())],
            Types.Select(gold => (IReadOnlyList<string>)
                [gold.ToString(), .. Types.Select(found => Text(_names.Count(name => name.Gold == gold && name.Found == found)))]));
    }

    // A type with its share right and how many there are.
    private IReadOnlyList<string> Row(IEnumerable<(string Set, EntityType Gold, EntityType Found)> names)
    {
        (string Set, EntityType Gold, EntityType Found)[] all = [.. names];
        return
        [
            all.Length == _names.Count ? "all" : all[0].Set, Text(all.Length), Percent(Share(all)),
            .. Types.Select(type => all.Count(name => name.Gold == type) is > 0 and var count ? $"{Percent(Share(all.Where(name => name.Gold == type)))} of {count}" : ""),
        ];
    }

    private static double Share(IEnumerable<(string Set, EntityType Gold, EntityType Found)> names) =>
        100 * names.Select(name => name.Gold == name.Found ? 1.0 : 0).DefaultIfEmpty().Average();

    private static string Percent(double share) => share.ToString("F1", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
