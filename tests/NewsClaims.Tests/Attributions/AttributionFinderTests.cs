using System.Text;

namespace NewsClaims.Tests.Attributions;

public class AttributionFinderTests
{
    public static TheoryData<string> HostileTexts => new()
    {
        "",
        " \n\t\n ",
        "“",
        "”””““‘’\"''``",
        new string('“', 800),
        new string('"', 20_001),
        string.Concat(Enumerable.Repeat("“a” said b. ", 300)),
        string.Concat(Enumerable.Repeat("said ", 800)),
        string.Concat(Enumerable.Repeat("he said that ", 400)),
        string.Concat(Enumerable.Repeat("“x,” he said.\n\n", 200)),
        string.Concat(Enumerable.Repeat("“never closed\n\n", 200)),
        string.Concat(Enumerable.Repeat(": ", 800)),
        new string('a', 10_000),
        "\ud83d said \udc00 “\0” that \0 he",
        "said:",
        "said: \n\n“\n\n”",
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_text_breaks_the_contract(string text)
    {
        AttributionContract.Check(ClaimPipeline.Default.Analyze(text, AnalysisLayer.Attributions));
    }

    [Fact]
    public void Any_mixture_of_marks_and_reporting_words_keeps_the_contract()
    {
        string[] parts = ["“", "”", "‘", "’", "\"", " said ", " Mara Lindqvist ", " that ", ", ", ". ", ": ", "\n\n", " the bridge is closed ", " according to ", "she", " (", ") ", " — "];
        Random random = new(11);
        for (int round = 0; round < 30; round++)
        {
            StringBuilder text = new();
            for (int i = 0; i < 60; i++)
                text.Append(parts[random.Next(parts.Length)]);
            AttributionContract.Check(ClaimPipeline.Default.Analyze(text.ToString(), AnalysisLayer.Attributions));
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_attributions()
    {
        const string text = "“The plan,” she said, “is dead.” Oduya denied it. The ministry plans to appeal, according to two officials.";
        string First() => string.Join('\n', ClaimPipeline.Default.Analyze(text, AnalysisLayer.Attributions).Attributions
            .Select(one => $"{string.Join(',', one.Source)}|{string.Join(',', one.Cue)}|{string.Join(',', one.Content)}|{one.Confidence}"));
        First().Should().Be(First()).And.NotBeEmpty();
    }

    [Fact]
    public void Blocks_that_are_no_story_attribute_nothing()
    {
        const string text = "“The bridge is safe,” said Mara Lindqvist.";
        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { BlockSegmenter = new OneBlock(BlockKind.PullQuote) });
        pipeline.Analyze(text, AnalysisLayer.Attributions).Attributions.Should().BeEmpty();
        pipeline = ClaimPipeline.Create(options => options with { BlockSegmenter = new OneBlock(BlockKind.Paragraph) });
        pipeline.Analyze(text, AnalysisLayer.Attributions).Attributions.Should().ContainSingle();
    }

    private sealed class OneBlock(BlockKind kind) : NewsClaims.Blocks.IBlockSegmenter
    {
        public void Segment(ReadOnlySpan<char> text, NewsClaims.Layers.Layer<Block> blocks) => blocks.Add(new Block(new TextSpan(0, text.Length), kind));
    }
}
