using System.Text.Json;

namespace NewsClaims.Formats;

/// <summary>
/// The W3C Web Annotation model: a collection with an annotation for each name, each attribution and each claim. Places are given twice, as a
/// position in code points and as a quotation with what stands around it, so that they are found again where the text has moved.
/// </summary>
public static class WebAnnotationFormat
{
    /// <summary>The analysis as one annotation collection on one line.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="id">The article's address, or any name for it: what is not http, https or urn becomes part of a <c>urn:newsclaims:</c> name.</param>
    public static string ToWebAnnotations(this ArticleAnalysis analysis, string? id = null)
    {
        using StringWriter writer = new();
        analysis.WriteWebAnnotations(writer, id);
        return writer.ToString();
    }

    /// <summary>Writes what <see cref="ToWebAnnotations"/> gives, an annotation after the other.</summary>
    public static void WriteWebAnnotations(this ArticleAnalysis analysis, TextWriter writer, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        string article = ArticleIri.Of(id);
        using JsonText text = new(writer);
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", article + "#annotations");
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", "Names, attributions and claims");
        json.WriteNumber("total", analysis.Entities.Count + analysis.Attributions.Count + analysis.Claims.Count);
        json.WriteStartObject("first");
        json.WriteString("id", article + "#annotation-page-1");
        json.WriteString("type", "AnnotationPage");
        json.WriteString("partOf", article + "#annotations");
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
        AnnotationWriter annotations = new(json, analysis.Text, article);
        for (int i = 0; i < analysis.Entities.Count; i++)
        {
            annotations.Entity(analysis.Entities[i], i);
            text.Flush();
        }

        for (int i = 0; i < analysis.Attributions.Count; i++)
        {
            annotations.Attribution(analysis.Attributions[i], i);
            text.Flush();
        }

        foreach (Claim claim in analysis.Claims)
        {
            annotations.Claim(claim);
            text.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
