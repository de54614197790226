using System.Text.Json;
using NewsClaims.Formats;
using NewsClaims.Tests.Json;

namespace NewsClaims.Tests.Formats;

public class JsonLdFormatTests
{
    // Of schema.org, with what their values may be; the rest must be ours.
    private static readonly string[] SchemaProperties =
    [
        "@type", "@id", "headline", "author", "mentions", "name", "jobTitle", "description", "affiliation", "parentOrganization", "text",
        "isPartOf", "audience", "spokenByCharacter", "appearance", "isBasedOn",
    ];

    private static readonly string[] SchemaTypes = ["NewsArticle", "Person", "Organization", "Place", "AdministrativeArea", "Event", "Legislation", "Product", "Thing", "CreativeWork", "Quotation", "Claim", "Audience"];

    [Fact]
    public void The_form_is_as_approved() => Approved.Compare(AnalysisJsonTests.Indented(HandBuilt.Analysis().ToJsonLd("article-1")) + "\n", "Formats", "article.jsonld");

    [Theory]
    [MemberData(nameof(FormatArticles.Names), MemberType = typeof(FormatArticles))]
    public void Nodes_are_of_schema_org_and_references_lead_to_nodes(string name)
    {
        ArticleAnalysis analysis = FormatArticles.Analysis(name);
        using JsonDocument document = JsonDocument.Parse(analysis.ToJsonLd("https://example.org/" + name));
        JsonElement[] nodes = [.. document.RootElement.GetProperty("@graph").EnumerateArray()];
        HashSet<string> ids = [.. nodes.Select(node => node.GetProperty("@id").GetString()!)];
        ids.Should().HaveCount(nodes.Length);
        foreach (JsonElement node in nodes)
            Check(node, ids);
        nodes.Count(node => node.GetProperty("@type").GetString() == "Claim").Should().Be(analysis.Claims.Count);
        nodes.Count(node => node.GetProperty("@type").GetString() == "Quotation").Should().Be(analysis.Attributions.Count(a => a.Quotation != QuotationKind.Indirect));
        foreach (JsonElement node in nodes.Where(node => node.GetProperty("@type").GetString() is "Claim" or "Quotation"))
        {
            foreach (string property in (string[])["author", "spokenByCharacter"])
            {
                if (node.TryGetProperty(property, out JsonElement agent))
                    nodes.Single(other => other.GetProperty("@id").GetString() == agent.GetProperty("@id").GetString()).GetProperty("@type").GetString().Should().BeOneOf("Person", "Organization");
            }
        }
    }

    [Fact]
    public void Nothing_in_it_ends_a_script_element()
    {
        string json = ClaimPipeline.Default.Analyze(FormatArticles.Difficult).ToJsonLd("</script><script>alert(1)</script>");
        json.Should().NotContainAny("<", ">", "&", "\u2028");
        json.Should().Contain("ferry will not sail before");
    }

    [Theory]
    [InlineData(null, "urn:newsclaims:article")]
    [InlineData("", "urn:newsclaims:article")]
    [InlineData("a b.txt", "urn:newsclaims:a%20b.txt")]
    [InlineData("https://example.org/a#x", "https://example.org/a")]
    [InlineData("https://example.org/a b\"<", "https://example.org/a%20b%22%3C")]
    [InlineData("urn:isbn:1", "urn:isbn:1")]
    [InlineData("javascript:alert(1)", "urn:newsclaims:javascript%3Aalert%281%29")]
    [InlineData("file:///etc/passwd", "urn:newsclaims:file%3A%2F%2F%2Fetc%2Fpasswd")]
    public void Any_id_gives_a_harmless_name(string? id, string iri) => NameFor(id).Should().Be(iri);

    [Fact]
    public void Half_a_character_in_an_id_is_replaced() => NameFor("a\ud800b🚢").Should().Be("urn:newsclaims:a%EF%BF%BDb%F0%9F%9A%A2");

    private static string NameFor(string? id)
    {
        using JsonDocument document = JsonDocument.Parse(HandBuilt.Analysis().ToJsonLd(id));
        return document.RootElement.GetProperty("@graph")[0].GetProperty("@id").GetString()!;
    }

    private static void Check(JsonElement node, HashSet<string> ids)
    {
        if (node.TryGetProperty("@type", out JsonElement type))
            type.GetString().Should().BeOneOf(SchemaTypes);
        else
            ids.Should().Contain(node.GetProperty("@id").GetString()!, "a node without a type is a reference");
        foreach (JsonProperty property in node.EnumerateObject())
        {
            if (!property.Name.StartsWith("newsclaims:", StringComparison.Ordinal))
                property.Name.Should().BeOneOf(SchemaProperties);
            if (property.Value.ValueKind == JsonValueKind.Object)
                Check(property.Value, ids);
            if (property.Value.ValueKind == JsonValueKind.Array && property.Name == "mentions")
                property.Value.EnumerateArray().ToList().ForEach(mentioned => Check(mentioned, ids));
        }
    }
}
