using System.Globalization;

namespace NewsClaims.Evaluation;

/// <summary>What goes wrong with names, and how far their confidence can be trusted.</summary>
internal sealed class EntityErrors
{
    private const int Bins = 10;

    private readonly int[,] _confusions = new int[4, 4];
    private readonly SortedDictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly int[] _count = new int[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly double[] _confidence = new double[Bins];

    public void Add(string text, EntityEvaluation.Found[] found, (TextSpan Span, EntityClass Type)[] gold)
    {
        Dictionary<TextSpan, EntityClass> byFound = found.ToDictionary(name => name.Span, name => name.Type);
        Dictionary<TextSpan, EntityClass> byGold = gold.ToDictionary(name => name.Span, name => name.Type);
        foreach (EntityEvaluation.Found name in found)
        {
            bool right = byGold.TryGetValue(name.Span, out EntityClass type) && type == name.Type;
            int bin = Math.Min(Bins - 1, (int)(name.Confidence * Bins));
            _count[bin]++;
            _right[bin] += right ? 1 : 0;
            _confidence[bin] += name.Confidence;
            if (byGold.ContainsKey(name.Span))
                _confusions[(int)type, (int)name.Type]++;
            else if (!gold.Any(other => other.Span.Overlaps(name.Span)))
                Count("found where there is none", text, name.Span);
        }

        foreach ((TextSpan span, EntityClass type) in gold)
        {
            if (byFound.ContainsKey(span))
                continue;
            EntityEvaluation.Found[] overlapping = [.. found.Where(other => other.Span.Overlaps(span))];
            string group = overlapping.Length == 0 ? "missed"
                : overlapping.Any(other => other.Span.Contains(span)) ? "found too long"
                : overlapping.Length > 1 ? "found in parts"
                : span.Contains(overlapping[0].Span) ? "found too short"
                : "found shifted";
            Count(group, text, span);
        }
    }

    public void AddTo(AccuracyReport report)
    {
        string[] types = Enum.GetNames<EntityClass>();
        report.Table(
            "Types of names found in the right place (rows: gold, columns: found)",
            ["", .. types],
            types.Select((name, row) => (IReadOnlyList<string>)[name, .. types.Select((_, column) => _confusions[row, column].ToString(CultureInfo.InvariantCulture))]));
        report.Table(
            "Errors of place, by kind and by the form of the name",
            ["kind", "names"],
            _groups.OrderByDescending(group => group.Value).Select(group => (IReadOnlyList<string>)[group.Key, group.Value.ToString(CultureInfo.InvariantCulture)]));
        int total = Math.Max(1, _count.Sum());
        double error = 0;
        List<IReadOnlyList<string>> rows = [];
        for (int bin = 0; bin < Bins; bin++)
        {
            if (_count[bin] == 0)
                continue;
            double confidence = _confidence[bin] / _count[bin], right = (double)_right[bin] / _count[bin];
            error += Math.Abs(confidence - right) * _count[bin] / total;
            rows.Add([
                string.Create(CultureInfo.InvariantCulture, $"{bin / 10.0:F1} to {(bin + 1) / 10.0:F1}"), _count[bin].ToString(CultureInfo.InvariantCulture),
                (100 * confidence).ToString("F1", CultureInfo.InvariantCulture), (100 * right).ToString("F1", CultureInfo.InvariantCulture)]);
        }

        report.Figure("entities calibration error", 100 * error);
        report.Table("Confidence against share right", ["confidence", "names", "mean confidence", "right"], rows);
        report.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Expected calibration error: {100 * error:F1} points, on the sets on which the confidence was fitted."));
    }

    private void Count(string kind, string text, TextSpan span)
    {
        ReadOnlySpan<char> name = span.Slice(text);
        bool anyLower = false, anyUpper = false;
        foreach (char c in name)
        {
            anyLower |= char.IsLower(c);
            anyUpper |= char.IsUpper(c);
        }

        string form = !anyUpper ? "no capital" : !anyLower ? "all capitals" : name.Contains(' ') ? "several words" : "one word";
        string key = $"{kind}: {form}";
        _groups[key] = _groups.GetValueOrDefault(key) + 1;
    }
}
