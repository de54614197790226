using BenchmarkDotNet.Attributes;
using NewsClaims.Layers;

namespace NewsClaims.Benchmarks;

/// <summary>The block segmenter on raw text.</summary>
[MemoryDiagnoser]
public class BlocksBenchmark
{
    private readonly Layer<Block> _blocks = new();

    [Benchmark]
    public int Segment()
    {
        int count = 0;
        foreach (string text in Articles.All)
        {
            _blocks.Clear();
            ClaimPipeline.Default.Options.BlockSegmenter.Segment(text, _blocks);
            count += _blocks.Count;
        }

        return count;
    }
}
