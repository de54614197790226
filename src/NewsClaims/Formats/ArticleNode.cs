using System.Text.Json;

namespace NewsClaims.Formats;

/// <summary>The node of the article itself in JSON-LD: headline, author, and what it names, each referent once under its fullest name.</summary>
internal sealed class ArticleNode(ArticleAnalysis analysis, string iri)
{
    public void Write(Utf8JsonWriter json, Dictionary<Speaker, string> speakers)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", iri);
        if (analysis.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline) is { Span.IsEmpty: false } headline)
            json.WriteString("headline", headline.Span.In(analysis.Text));
        if (analysis.Author is { Mentions.Count: > 0 } author)
            WriteAuthor(json, author, speakers);
        json.WriteStartArray("mentions");
        foreach ((string name, EntityType type) in Named())
        {
            json.WriteStartObject();
            json.WriteString("@type", TypeOf(type));
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Speaker author, Dictionary<Speaker, string> speakers)
    {
        json.WriteStartObject("author");
        if (speakers.TryGetValue(author, out string? speaker))
        {
            json.WriteString("@id", speaker);
        }
        else
        {
            json.WriteString("@type", "Person");
            json.WriteString("name", author.Name);
        }

        json.WriteEndObject();
    }

    private IEnumerable<(string Name, EntityType Type)> Named()
    {
        int[] referents = [.. Enumerable.Range(0, analysis.Entities.Count).Select(entity => -1 - entity)];
        foreach (Mention mention in analysis.Mentions.Where(mention => mention.Entity >= 0))
            referents[mention.Entity] = mention.Referent;
        return analysis.Entities
            .Select((entity, index) => (Name: entity.Span.In(analysis.Text), entity.Type, Referent: referents[index]))
            .GroupBy(entity => entity.Referent)
            .Select(group => group.MaxBy(entity => entity.Name.Length))
            .Select(entity => (entity.Name, entity.Type));
    }

    private static string TypeOf(EntityType type) => type switch
    {
        EntityType.Person => "Person",
        EntityType.Organization => "Organization",
        EntityType.GeopoliticalEntity => "AdministrativeArea",
        EntityType.Location or EntityType.Facility => "Place",
        EntityType.Event => "Event",
        EntityType.Work => "CreativeWork",
        EntityType.Law => "Legislation",
        EntityType.Product => "Product",
        _ => "Thing",
    };
}
