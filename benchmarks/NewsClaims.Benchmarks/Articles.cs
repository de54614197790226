using System.Reflection;

namespace NewsClaims.Benchmarks;

/// <summary>What all benchmarks work on: the articles of <c>seeds/articles</c>, about 2,300 tokens together.</summary>
internal static class Articles
{
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>The articles, analysed up to a layer: the input of the stage after it.</summary>
    public static ArticleAnalysis[] AnalyzedTo(AnalysisLayer layer) => [.. All.Select(text => ClaimPipeline.Default.Analyze(text, layer))];

    private static string[] Read()
    {
        Assembly assembly = typeof(Articles).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("Articles/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
                    return reader.ReadToEnd();
                }),
        ];
    }
}
