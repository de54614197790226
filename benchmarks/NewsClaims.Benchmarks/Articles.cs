namespace NewsClaims.Benchmarks;

/// <summary>What all benchmarks work on: the six articles of <c>seeds/long-articles</c>, about 850 tokens each.</summary>
internal static class Articles
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Articles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Articles/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>An article of <c>seeds/articles</c>, about 320 tokens.</summary>
    public static string Short { get; } = Read("Short");

    /// <summary>Reads the articles until all code is compiled as well as it will be: for bodies that take too long to be run often.</summary>
    public static void WarmUp()
    {
        const int Rounds = 60;
        for (int round = 0; round < Rounds; round++)
        {
            foreach (string text in All)
                _ = ClaimPipeline.Default.Analyze(text);
        }
    }

    /// <summary>The articles, analysed up to a layer: the input of the stage after it.</summary>
    public static ArticleAnalysis[] AnalyzedTo(AnalysisLayer layer) => [.. All.Select(text => ClaimPipeline.Default.Analyze(text, layer))];

    private static string Read(string resource)
    {
        using StreamReader reader = new(typeof(Articles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
