using NewsClaims.Layers;

namespace NewsClaims.Blocks;

/// <summary>The built-in block segmenter: rules over lines and their neighbours.</summary>
internal sealed class BlockSegmenter : IBlockSegmenter
{
    // About so many tokens stand in a line; the lines of a huge text are let go.
    private const int TokensOfLine = 16;

    private readonly KeptMemory<Layer<Line>> _pool = new(static () => new Layer<Line>());

    public void Segment(ReadOnlySpan<char> text, Layer<Block> blocks)
    {
        Layer<Line> lines = _pool.Take();
        Segment(text, lines, blocks);
        int tokens = lines.Count * TokensOfLine;
        lines.Clear();
        _pool.GiveBack(lines, tokens);
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
