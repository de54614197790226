using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>From raw text to claims: one after the other, and as a batch on all processors.</summary>
[MemoryDiagnoser]
public class WholeWayBenchmark
{
    [Benchmark(Baseline = true)]
    public int Extract()
    {
        int count = 0;
        foreach (string text in Articles.All)
            count += ClaimExtractor.Extract(text).Count;
        return count;
    }

    [Benchmark]
    public int ExtractMany() => ClaimPipeline.Default.ExtractMany(Articles.All).Sum(result => result.Value.Count);
}
