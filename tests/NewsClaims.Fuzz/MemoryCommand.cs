using System.CommandLine;
using System.Text.Json;

namespace NewsClaims.Fuzz;

/// <summary>What a round of articles takes from the heap, in bytes, and how much of it is the result.</summary>
/// <param name="Tokens">Tokens of the round.</param>
/// <param name="Allocated">Bytes allocated by a round, its result included.</param>
/// <param name="Kept">Bytes that the results of a round hold.</param>
public sealed record MemoryMeasured(long Tokens, long Allocated, long Kept)
{
    /// <summary>Bytes allocated for each token beyond the result.</summary>
    public double BeyondResult => (double)(Allocated - Kept) / Tokens;
}

/// <summary>
/// <c>memory</c>: what articles allocate, and what of it their results hold. What results hold is told from the size of the heap, so this wants a
/// process of its own: where others worked before, what they left behind is let go in between.
/// </summary>
internal static class MemoryCommand
{
    private const int WarmUp = 6, Measurements = 3, Rounds = 10;

    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "Folder of articles, *.txt" };
        Command command = new("memory", "Measure what articles allocate, and how much of it is the result.") { folder };
        command.SetAction(parse => Console.WriteLine(JsonSerializer.Serialize(Measure(parse.GetRequiredValue(folder)))));
        return command;
    }

    private static MemoryMeasured Measure(string folder)
    {
        string[] articles = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        List<ArticleAnalysis> kept = new(Rounds * articles.Length);
        for (int round = 0; round < WarmUp; round++)
            Add(kept, articles);
        long tokens = kept.Take(articles.Length).Sum(analysis => analysis.Tokens.Count);
        return new MemoryMeasured(tokens, Median(() => Allocated(kept, articles)), Median(() => Held(kept, articles) / Rounds));
    }

    private static long Allocated(List<ArticleAnalysis> kept, string[] articles)
    {
        kept.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Add(kept, articles);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Held(List<ArticleAnalysis> kept, string[] articles)
    {
        kept.Clear();
        long before = Settled();
        for (int round = 0; round < Rounds; round++)
            Add(kept, articles);
        return Settled() - before;
    }

    private static void Add(List<ArticleAnalysis> kept, string[] articles)
    {
        foreach (string article in articles)
            kept.Add(ClaimExtractor.Analyze(article));
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long Median(Func<long> measure) => Enumerable.Range(0, Measurements).Select(_ => measure()).Order().ElementAt(Measurements / 2);
}
