using System.Globalization;
using System.Text.RegularExpressions;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Whole;

/// <summary>The README's figures of speed and memory are those of the tables under <c>benchmarks/speed</c>, rounded.</summary>
public partial class ReadmeSpeedTests
{
    private static readonly Dictionary<string, string> TableOf = new()
    {
        ["tokens"] = "Tokens",
        ["sentences"] = "Sentences",
        ["tags and trees"] = "Syntax",
        ["names"] = "Entities",
        ["attributions"] = "Attributions",
        ["whole way"] = "WholeWay",
    };

    private static readonly string Readme = File.ReadAllText(Checkout.Find("README.md"));

    public static TheoryData<string> Rows => [.. TableOf.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_figure_of_the_README_is_the_measured_one(string row)
    {
        string folder = Checkout.Find(Folder().Match(Readme).Groups[1].Value);
        string[] header = [], measured = [];
        foreach (string line in File.ReadLines(Path.Combine(folder, TableOf[row] + ".md")).Where(line => line.StartsWith('|')))
        {
            string[] cells = Cells(line);
            if (cells[0] == "Method")
                header = cells;
            else if (measured.Length == 0 && !cells[0].StartsWith('-'))
                measured = cells;
        }

        string[] written = Readme.Split('\n').Where(line => line.StartsWith('|')).Select(Cells).Single(cells => cells[0] == row);
        IsRounded(written[1], measured[Array.IndexOf(header, "Mean")]).Should().BeTrue($"{written[1]} should be {measured[Array.IndexOf(header, "Mean")]}, rounded");
        IsRounded(written[2], measured[Array.IndexOf(header, "Allocated")]).Should().BeTrue($"{written[2]} should be {measured[Array.IndexOf(header, "Allocated")]}, rounded");
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    /// <summary>True when the figure written is the measured one to the last digit written.</summary>
    private static bool IsRounded(string written, string measured)
    {
        (double value, double lastDigit) = Figure(written);
        (double exact, _) = Figure(measured);
        return Math.Abs(value - exact) <= lastDigit * 0.501;
    }

    private static (double Value, double LastDigit) Figure(string text)
    {
        Match match = Number().Match(text);
        if (!match.Success)
            return (0, 0);
        string digits = match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
        double unit = match.Groups[2].Value switch { "ns" => 1, "μs" or "us" => 1e3, "ms" => 1e6, "s" => 1e9, "KB" => 1024, "MB" => 1024 * 1024, _ => 1 };
        int decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return (double.Parse(digits, CultureInfo.InvariantCulture) * unit, Math.Pow(10, -decimals) * unit);
    }

    [GeneratedRegex(@"\((benchmarks/speed/[\w-]+)\)")]
    private static partial Regex Folder();

    [GeneratedRegex(@"(\d[\d,]*(?:\.\d+)?) ?(ns|μs|us|ms|s|KB|MB|B)?\b")]
    private static partial Regex Number();
}
