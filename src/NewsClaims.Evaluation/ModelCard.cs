namespace NewsClaims.Evaluation;

/// <summary>
/// Keeps the figures of the model card those of the last evaluation: between a line <c>&lt;!-- layer: heading --&gt;</c> and the next
/// <c>&lt;!-- end --&gt;</c> stands the table under that heading of the layer's report.
/// </summary>
internal static class ModelCard
{
    private const string End = "<!-- end -->";

    /// <summary>The card with the tables of one layer taken from its report. A heading that the report lacks keeps its table.</summary>
    public static string With(string card, string layer, string report)
    {
        List<string> lines = [.. card.Split('\n')];
        for (int i = 0; i < lines.Count; i++)
        {
            string marker = $"<!-- {layer}: ";
            if (!lines[i].StartsWith(marker, StringComparison.Ordinal) || Table(report, lines[i][marker.Length..].Replace(" -->", "", StringComparison.Ordinal)) is not { Length: > 0 } table)
                continue;
            int end = lines.IndexOf(End, i);
            if (end < 0)
                throw new InvalidDataException($"The model card has no \"{End}\" after \"{lines[i]}\".");
            lines.RemoveRange(i + 1, end - i - 1);
            lines.InsertRange(i + 1, ["", .. table, ""]);
        }

        return string.Join('\n', lines);
    }

    private static string[] Table(string report, string heading) =>
        [.. report.ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => line != "## " + heading)
            .Skip(1)
            .SkipWhile(line => line.Length == 0)
            .TakeWhile(line => line.StartsWith('|'))];
}
