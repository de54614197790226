using System.Collections.Concurrent;
using NewsClaims.Layers;

namespace NewsClaims.Blocks;

/// <summary>The built-in block segmenter: rules over lines and their neighbours.</summary>
internal sealed class BlockSegmenter : IBlockSegmenter
{
    // Lines that a huge text made many of are let go.
    private const int MaxKeptLines = 1 << 14;

    private readonly ConcurrentBag<Layer<Line>> _pool = [];

    public void Segment(ReadOnlySpan<char> text, Layer<Block> blocks)
    {
        Layer<Line> lines = _pool.TryTake(out Layer<Line>? kept) ? kept : new Layer<Line>();
        Segment(text, lines, blocks);
        if (lines.Count > MaxKeptLines)
            return;
        lines.Clear();
        _pool.Add(lines);
    }

    private static void Segment(ReadOnlySpan<char> text, Layer<Line> lines, Layer<Block> blocks)
    {
        LineReader.Read(text, lines);
        LineClassifier.Classify(text, lines.AsSpan());
        bool first = true;
        foreach (ref readonly Line line in lines.AsSpan())
        {
            if (line.Kind == BlockKind.Paragraph)
                AddParagraph(text, line.Span, ref first, blocks);
            else
                blocks.Add(new Block(line.Span, line.Kind));
        }
    }

    private static void AddParagraph(ReadOnlySpan<char> text, TextSpan span, ref bool first, Layer<Block> blocks)
    {
        int dateline = DatelineRules.LengthOf(span.Slice(text), first);
        first = false;
        if (dateline > 0)
        {
            blocks.Add(new Block(new TextSpan(span.Start, dateline), BlockKind.Dateline));
            int rest = span.Start + dateline;
            while (char.IsWhiteSpace(text[rest]))
                rest++;
            span = TextSpan.FromBounds(rest, span.End);
        }

        blocks.Add(new Block(span, BlockKind.Paragraph));
    }
}
