using System.Collections.Concurrent;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Formats;

/// <summary>Texts that formats are tried on: our own articles, and one with characters outside the basic plane and much to be escaped.</summary>
internal static class FormatArticles
{
    public const string Difficult =
        "🚢 Ferry <b>stops</b> & \"waits\"\r\n\r\n“The 🚢 ferry will not sail before </script> June,” said Ana Quill 🧭, director of the Velmora Harbour Authority.\r\n" +
        "She denied that 12% of the tickets had been sold twice.\tThe ferry, she\u2028said, “is safe 🛟”.";

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Checkout.Find("seeds", "articles"), "*.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal), "difficult"];

    private static readonly ConcurrentDictionary<string, ArticleAnalysis> Analyses = new();

    public static ArticleAnalysis Analysis(string name) => Analyses.GetOrAdd(
        name, _ => ClaimPipeline.Default.Analyze(name == "difficult" ? Difficult : File.ReadAllText(Checkout.Find("seeds", "articles", name))));

    /// <summary>The text of code points from start to end, counted without the code under test.</summary>
    public static string Runes(string text, int start, int end) => string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));
}
