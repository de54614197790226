using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace NewsClaims.Benchmarks;

/// <summary>A short article, the first of a new process: loading the model and compiling the code are part of it.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1)]
public class ColdStartBenchmark
{
    [Benchmark]
    public int FirstArticle() => ClaimExtractor.Extract(Articles.Short).Count;
}
