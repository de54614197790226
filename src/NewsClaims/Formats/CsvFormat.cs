using System.Buffers;
using System.Globalization;

namespace NewsClaims.Formats;

/// <summary>
/// CSV for spreadsheets (RFC 4180): a claim a row, with its speaker and its first place in the text. A cell that a spreadsheet would take for
/// a formula gets an apostrophe before it.
/// </summary>
public static class CsvFormat
{
    private static readonly string[] Columns =
    [
        "article", "id", "speaker", "speakerKind", "role", "affiliation", "via", "addressee", "type", "claim", "quotation", "stance", "polarity", "certainty",
        "slant", "time", "hasQuantity", "target", "checkWorthiness", "confidence", "start", "end",
    ];

    // The wide forms too: some spreadsheets fold them.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>The claims as CSV with a header row.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="id">The caller's name for the article, the first cell of each row.</param>
    public static string ToCsv(this ArticleAnalysis analysis, string? id = null)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        analysis.WriteCsv(writer, id);
        return writer.ToString();
    }

    /// <summary>Writes what <see cref="ToCsv"/> gives, a row after the other.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The caller's name for the article.</param>
    /// <param name="header">False for the second and later articles of a table.</param>
    public static void WriteCsv(this ArticleAnalysis analysis, TextWriter writer, string? id = null, bool header = true)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        if (header)
            WriteRow(writer, Columns);
        foreach (Claim claim in analysis.Claims)
            WriteRow(writer, Row(claim, id));
    }

    private static string?[] Row(Claim claim, string? id) =>
    [
        id, claim.Id, claim.Speaker?.Name, claim.Speaker?.Kind.ToString(), claim.Speaker?.Role, claim.Speaker?.Affiliation,
        claim.Attribution?.Via?.Name, claim.Attribution?.Addressee?.Name,
        claim.Type.ToString(), claim.Text, claim.Attribution?.Quotation.ToString(), claim.Stance.ToString(), claim.Polarity.ToString(),
        claim.Certainty.ToString(), claim.Slant.ToString(), claim.Time.ToString(), claim.HasQuantity ? "true" : "false", claim.Target,
        claim.CheckWorthiness.ToString("0.###", CultureInfo.InvariantCulture), claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
        claim.Content[0].Start.ToString(CultureInfo.InvariantCulture), claim.Content[^1].End.ToString(CultureInfo.InvariantCulture),
    ];

    private static void WriteRow(TextWriter writer, ReadOnlySpan<string?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(',');
            WriteCell(writer, cells[i] ?? "");
        }

        writer.Write("\r\n");
    }

    private static void WriteCell(TextWriter writer, string cell)
    {
        // White space before the sign does not stop every spreadsheet.
        ReadOnlySpan<char> shown = cell.AsSpan().TrimStart();
        bool formula = (shown.Length > 0 && FormulaStarts.Contains(shown[0])) || (cell.Length > 0 && FormulaStarts.Contains(cell[0]));
        if (!formula && cell.AsSpan().IndexOfAny("\",\r\n\0") < 0)
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        if (formula)
            writer.Write('\'');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', '\uFFFD'));
        writer.Write('"');
    }
}
