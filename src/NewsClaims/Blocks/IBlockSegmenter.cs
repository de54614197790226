using NewsClaims.Layers;

namespace NewsClaims.Blocks;

/// <summary>Divides a text into the blocks of its layout. Implementations must be thread-safe and deterministic.</summary>
public interface IBlockSegmenter
{
    /// <summary>
    /// Writes the blocks of <paramref name="text"/>. Afterwards: blocks are in text order, not empty, do not overlap, begin and end with
    /// a character that is not white space; every character outside all blocks is white space. Never throws for any text.
    /// </summary>
    void Segment(ReadOnlySpan<char> text, Layer<Block> blocks);
}
