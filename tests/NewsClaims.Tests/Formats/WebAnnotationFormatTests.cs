using System.Text.Json;
using System.Text.Json.Nodes;
using NewsClaims.Formats;
using NewsClaims.Tests.Json;

namespace NewsClaims.Tests.Formats;

public class WebAnnotationFormatTests
{
    [Fact]
    public void The_form_is_as_approved() =>
        Approved.Compare(AnalysisJsonTests.Indented(HandBuilt.Analysis().ToWebAnnotations("article-1")) + "\n", "Formats", "annotations.jsonld");

    [Theory]
    [MemberData(nameof(FormatArticles.Names), MemberType = typeof(FormatArticles))]
    public void The_published_model_holds_and_both_selectors_find_the_same_words(string name)
    {
        ArticleAnalysis analysis = FormatArticles.Analysis(name);
        using JsonDocument document = JsonDocument.Parse(analysis.ToWebAnnotations(name));
        AnnotationModel.Broken(document.RootElement).Should().BeEmpty();
        JsonElement[] items = [.. document.RootElement.GetProperty("first").GetProperty("items").EnumerateArray()];
        items.Should().HaveCount(analysis.Entities.Count + analysis.Attributions.Count + analysis.Claims.Count);
        foreach (JsonElement selectors in items.SelectMany(item => item.GetProperty("target").EnumerateArray()).Select(target => target.GetProperty("selector")))
        {
            int start = selectors[0].GetProperty("start").GetInt32(), end = selectors[0].GetProperty("end").GetInt32();
            string exact = selectors[1].GetProperty("exact").GetString()!;
            FormatArticles.Runes(analysis.Text, start, end).Should().Be(exact);
            string around = selectors[1].GetProperty("prefix").GetString() + exact + selectors[1].GetProperty("suffix").GetString();
            analysis.Text.Should().Contain(around);
        }
    }

    [Theory]
    [InlineData("id", "\"not an iri\"")]
    [InlineData("type", "\"Note\"")]
    [InlineData("motivation", "\"guessing\"")]
    [InlineData("target", "[]")]
    [InlineData("target", "[{\"source\":\"urn:a:b\",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":2}]}]")]
    [InlineData("target", "[{\"source\":\"urn:a:b\",\"selector\":[{\"type\":\"TextQuoteSelector\"}]}]")]
    [InlineData("target", "[{\"selector\":[]}]")]
    [InlineData("body", "[{\"type\":\"TextualBody\"}]")]
    public void The_model_as_written_down_here_tells_what_is_broken(string property, string value)
    {
        JsonNode root = JsonNode.Parse(HandBuilt.Analysis().ToWebAnnotations("article-1"))!;
        root["first"]!["items"]![0]![property] = JsonNode.Parse(value);
        using JsonDocument document = JsonDocument.Parse(root.ToJsonString());
        AnnotationModel.Broken(document.RootElement).Should().NotBeEmpty();
    }
}
