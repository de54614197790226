using System.Text;

namespace NewsClaims.Evaluation;

/// <summary>The figures of one layer: tables in Markdown, in the order they were added, and single figures by name for tests and summaries.</summary>
internal sealed class AccuracyReport(string title)
{
    private readonly StringBuilder _body = new();
    private readonly Dictionary<string, double> _figures = new(StringComparer.Ordinal);

    public string Title { get; } = title;

    /// <summary>Single figures, as "GUM dev LAS" → 84.1. Percentages are given as 0 to 100.</summary>
    public IReadOnlyDictionary<string, double> Figures => _figures;

    /// <summary>Notes a single figure.</summary>
    public void Figure(string name, double value) => _figures[name] = value;

    /// <summary>Adds a paragraph of text.</summary>
    public void Paragraph(string text) => _body.Append(text).Append("\n\n");

    /// <summary>Adds a table; numbers are written by the caller.</summary>
    public void Table(string heading, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Append("## ").Append(heading).Append("\n\n| ").AppendJoin(" | ", columns).Append(" |\n|");
        for (int i = 0; i < columns.Count; i++)
            _body.Append(i == 0 ? " --- |" : " ---: |");
        _body.Append('\n');
        foreach (IReadOnlyList<string> row in rows)
            _body.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        _body.Append('\n');
    }

    /// <summary>The report as Markdown.</summary>
    public string ToMarkdown() => $"# {Title}\n\n{_body.ToString().TrimEnd()}\n";
}
