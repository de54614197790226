using NewsClaims.Evaluation.Attributions;

namespace NewsClaims.Tests.Attributions;

public class AttributionScoresTests
{
    private const string Text = "“The bridge is safe,” said Mara Lindqvist, the minister. Oduya disagreed.";

    [Fact]
    public void What_is_all_right_scores_a_hundred()
    {
        ScoredText text = new(Text);
        List<ScoredAttribution> gold = [Lindqvist(text, "Mara Lindqvist, the minister")];
        AttributionScores scores = new();
        scores.Add(text, gold, [gold], [Lindqvist(text, "Mara Lindqvist, the minister")]).Should().Equal((0, 0));
        scores["paragraph source exact"].F1.Should().Be(100);
        scores["paragraph content exact"].F1.Should().Be(100);
        scores["whole attribution, lenient"].F1.Should().Be(100);
        (scores.DirectQuotes, scores.DirectFound, scores.DirectSourceRight).Should().Be((1, 1, 1));
    }

    [Fact]
    public void A_source_with_other_bounds_is_right_by_its_head_and_not_exact()
    {
        ScoredText text = new(Text);
        List<ScoredAttribution> gold = [Lindqvist(text, "Mara Lindqvist, the minister")];
        AttributionScores scores = new();
        scores.Add(text, gold, [gold], [Lindqvist(text, "Mara Lindqvist")]);
        scores["paragraph source exact"].F1.Should().Be(0);
        scores["whole attribution, lenient"].F1.Should().Be(100);
    }

    [Fact]
    public void Another_source_is_wrong()
    {
        ScoredText text = new(Text);
        List<ScoredAttribution> gold = [Lindqvist(text, "Mara Lindqvist")];
        AttributionScores scores = new();
        scores.Add(text, gold, [gold], [Lindqvist(text, "Oduya")]);
        scores["whole attribution, lenient"].F1.Should().Be(0);
        (scores.DirectFound, scores.DirectSourceRight).Should().Be((1, 0));
    }

    [Theory]
    [InlineData("He said “it is late” and left.", 8, 20)]
    [InlineData("He said \"it is late\" and left.", 8, 20)]
    [InlineData("He said 'it is late' and left.", 8, 20)]
    [InlineData("He said “it is late and left.", 8, 29)]
    [InlineData("It’s the unions’ day.", 0, 0)]
    public void Quoted_characters_include_the_marks(string text, int start, int end)
    {
        bool[] quoted = QuotedCharacters.Of(text);
        Enumerable.Range(0, text.Length).Where(i => quoted[i]).Should().Equal(Enumerable.Range(start, end - start));
    }

    private static ScoredAttribution Lindqvist(ScoredText text, string source) =>
        new(text, [Span(source)], [Span("said")], [Span("“The bridge is safe,”")]);

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
