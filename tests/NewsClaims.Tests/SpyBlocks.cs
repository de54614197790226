using NewsClaims.Blocks;
using NewsClaims.Layers;

namespace NewsClaims.Tests;

/// <summary>Runs an action on every text before the built-in block segmenter: to watch, to wait or to throw.</summary>
internal sealed class SpyBlocks(IBlockSegmenter inner, Action<string> onText) : IBlockSegmenter
{
    public void Segment(ReadOnlySpan<char> text, Layer<Block> blocks)
    {
        inner.Segment(text, blocks);
        onText(text.ToString());
    }

    public static ClaimPipeline Pipeline(Action<string> onText, int parallel = 4) => ClaimPipeline.Create(options => options with
    {
        BlockSegmenter = new SpyBlocks(options.BlockSegmenter, onText),
        MaxDegreeOfParallelism = parallel,
    });
}
