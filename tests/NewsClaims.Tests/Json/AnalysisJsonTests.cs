using System.Text.Json;
using NewsClaims.Json;

namespace NewsClaims.Tests.Json;

public class AnalysisJsonTests
{
    [Fact]
    public void The_form_of_the_JSON_is_as_approved()
    {
        ArticleAnalysis analysis = HandBuilt.Analysis();
        Approved.Compare(Indented(analysis.ToJson("article-1", allLayers: true).ToLine()) + "\n", "Json", "article.json");
    }

    [Fact]
    public void Tokens_and_mentions_are_left_out_unless_asked_for()
    {
        string line = HandBuilt.Analysis().ToJson("article-1").ToLine();
        using JsonDocument document = JsonDocument.Parse(line);
        document.RootElement.EnumerateObject().Select(property => property.Name)
            .Should().Equal("id", "blocks", "sentences", "entities", "expressions", "attributions", "speakers", "claims");
    }

    [Fact]
    public void What_is_written_can_be_read_back_through_the_public_context()
    {
        ArticleJson written = HandBuilt.Analysis().ToJson("article-1", allLayers: true);
        ArticleJson read = JsonSerializer.Deserialize(written.ToLine(), NewsClaimsJsonContext.Default.ArticleJson)!;
        read.Should().BeEquivalentTo(written, options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_line_is_one_line_whatever_the_text_holds()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("Ana\r\nQuill\u2028said \0 “no”.");
        analysis.ToJson("a\nb").ToLine().Should().NotContainAny("\n", "\r", "\0");
    }

    [Fact]
    public void Letters_and_quotation_marks_stay_readable()
    {
        new ErrorJson("“Ärger”", "x").ToLine().Should().Be("{\"id\":\"“Ärger”\",\"error\":\"x\"}");
    }

    [Fact]
    public void Lone_surrogates_become_replacement_characters_and_move_no_span()
    {
        Entity entity = new(new TokenRange(0, 1), new TextSpan(0, 3), EntityType.Misc, 1f);
        ArticleAnalysis analysis = new("A\ud800B", AnalysisLayer.Entities, [], [], [], [], [entity], [], [], [], null, []);
        ArticleJson json = JsonSerializer.Deserialize(analysis.ToJson("x\udc00").ToLine(), NewsClaimsJsonContext.Default.ArticleJson)!;
        json.Entities[0].Name.Should().Be("A\uFFFDB");
        json.Id.Should().Be("x\uFFFD");
    }

    [Fact]
    public void An_analysis_that_stopped_early_has_empty_later_layers()
    {
        ArticleJson json = ClaimPipeline.Default.Analyze("A line.", AnalysisLayer.Tokens).ToJson("a", allLayers: true);
        json.Blocks.Should().ContainSingle();
        json.Tokens.Should().BeEmpty("they have no syntax yet");
        json.Claims.Should().BeEmpty();
    }

    internal static string Indented(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            document.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
