using NewsClaims.Blocks;
using NewsClaims.Layers;
using NewsClaims.Tests.Specs;

namespace NewsClaims.Tests.Blocks;

public class BlockSegmenterTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Read("Blocks.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Specification(string behaviour, string text, string expected) =>
        string.Join('\n', Segment(text).Select(block => $"{block.Kind}: {block.Span.In(text).ReplaceLineEndings(" ")}")).Should().Be(expected, behaviour);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Any_line_break_will_do(string lineBreak)
    {
        string text = "Kelvar wakes" + lineBreak + lineBreak + "The mine opened again on Monday, ten years after the last shift had left it." + lineBreak;
        Segment(text).Select(block => block.Kind).Should().Equal(BlockKind.Headline, BlockKind.Paragraph);
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("A b c d e f\n")]
    [InlineData("• \n")]
    [InlineData("By A B\n\n")]
    [InlineData("1. \n")]
    [InlineData("Picture: ")]
    [InlineData("\0 \n")]
    public void Blocks_hold_all_but_white_space_of_any_text(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 50_000));
        int end = 0;
        foreach (Block block in Segment(text))
        {
            if (block.Span.Start < end || !text.AsSpan(end, block.Span.Start - end).IsWhiteSpace())
                Assert.Fail($"block at {block.Span.Start} after {end}");
            end = block.Span.End;
        }

        text.AsSpan(end).IsWhiteSpace().Should().BeTrue();
    }

    private static Block[] Segment(string text)
    {
        Layer<Block> blocks = new();
        new BlockSegmenter().Segment(text, blocks);
        return blocks.AsSpan().ToArray();
    }
}
