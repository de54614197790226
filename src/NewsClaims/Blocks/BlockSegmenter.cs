using NewsClaims.Layers;

namespace NewsClaims.Blocks;

/// <summary>The built-in block segmenter: a paragraph a line.</summary>
internal sealed class BlockSegmenter : IBlockSegmenter
{
    public void Segment(ReadOnlySpan<char> text, Layer<Block> blocks)
    {
        int start = 0;
        while (start < text.Length)
        {
            int length = text[start..].IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            int first = start, last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last > first)
                blocks.Add(new Block(TextSpan.FromBounds(first, last), BlockKind.Paragraph));
            start = end + 1;
        }
    }
}
