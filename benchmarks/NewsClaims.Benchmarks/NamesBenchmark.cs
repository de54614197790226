using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>From raw text to names, and no further: without dependencies, and with them.</summary>
[MemoryDiagnoser]
public class NamesBenchmark
{
    private readonly ClaimPipeline _fast = ClaimPipeline.Default.With(options => options with { Profile = AnalysisProfile.Fast });

    [Benchmark(Baseline = true)]
    public int Fast() => Count(_fast);

    [Benchmark]
    public int Accurate() => Count(ClaimPipeline.Default);

    private static int Count(ClaimPipeline pipeline)
    {
        int count = 0;
        foreach (string text in Articles.All)
            count += pipeline.Analyze(text, AnalysisLayer.Entities).Entities.Count;
        return count;
    }
}
