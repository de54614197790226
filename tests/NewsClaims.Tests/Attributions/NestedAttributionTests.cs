using NewsClaims.Json;

namespace NewsClaims.Tests.Attributions;

/// <summary>Attributions inside the content of others.</summary>
public class NestedAttributionTests
{
    [Theory]
    [InlineData("Mara Lindqvist said that the ministry had denied that the tunnel leaks.", "the ministry", "denied", "that the tunnel leaks")]
    [InlineData("“The ministry promised that the bridge would open in May,” said Mara Lindqvist.", "The ministry", "promised", "that the bridge would open in May")]
    [InlineData("The mayor told reporters that experts believe the dam will hold.", "experts", "believe", "the dam will hold")]
    public void What_someone_says_that_another_said_hangs_below_it(string text, string source, string cue, string content)
    {
        ArticleAnalysis analysis = Analyze(text);
        Attribution inner = analysis.Attributions.Should().ContainSingle(one => one.Parent >= 0, text).Subject;
        Words(text, inner.Source).Should().Be(source);
        Words(text, inner.Cue).Should().EndWith(cue);
        Words(text, inner.Content).Should().Be(content);
        analysis.Attributions[inner.Parent].Parent.Should().Be(-1);
    }

    [Fact]
    public void An_attribution_that_says_all_itself_has_none_inside()
    {
        Analyze("Mara Lindqvist said that the tunnel leaks. The bridge was closed at noon, according to the coastguard.")
            .Attributions.Should().HaveCount(2).And.OnlyContain(one => one.Parent == -1);
    }

    [Fact]
    public void The_json_names_the_parent()
    {
        ArticleAnalysis analysis = ClaimExtractor.Analyze("Mara Lindqvist said that the ministry had denied that the tunnel leaks.");
        ArticleJson json = analysis.ToJson("a");
        json.Attributions.Select(one => one.Parent).Should().Equal(null, 0);
        json.ToLine().Should().Contain("\"parent\":0");
    }

    [Fact]
    public void The_outer_attribution_alone_is_the_claim()
    {
        ArticleAnalysis analysis = ClaimExtractor.Analyze("Mara Lindqvist said on Monday that the ministry had denied that the tunnel leaks.");
        analysis.Claims.Should().ContainSingle().Which.Attribution!.Parent.Should().Be(-1);
    }

    private static ArticleAnalysis Analyze(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Attributions);
        AttributionContract.Check(analysis);
        return analysis;
    }

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.In(text)));
}
