using System.Text.Json;

namespace NewsClaims.Formats;

/// <summary>
/// JSON-LD in the vocabulary of schema.org: the article with the people, bodies and places it names, each speaker, each quotation, and each
/// claim. What schema.org has no word for is under <c>newsclaims:</c>. Fit to be put into a page's script element.
/// </summary>
public static class JsonLdFormat
{
    /// <summary>The analysis as one JSON-LD document on one line.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="id">The article's address, or any name for it: what is not http, https or urn becomes part of a <c>urn:newsclaims:</c> name.</param>
    public static string ToJsonLd(this ArticleAnalysis analysis, string? id = null)
    {
        using StringWriter writer = new();
        analysis.WriteJsonLd(writer, id);
        return writer.ToString();
    }

    /// <summary>Writes what <see cref="ToJsonLd"/> gives, a node after the other.</summary>
    public static void WriteJsonLd(this ArticleAnalysis analysis, TextWriter writer, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        string article = ArticleIri.Of(id);
        Dictionary<Speaker, string> speakers = new(ReferenceEqualityComparer.Instance);
        Dictionary<Attribution, string> quotations = new(ReferenceEqualityComparer.Instance);
        using JsonText text = new(writer);
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("https://schema.org");
        json.WriteStartObject();
        json.WriteString("newsclaims", "urn:newsclaims:vocabulary:");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("@graph");
        foreach (Speaker speaker in analysis.Speakers)
            speakers.TryAdd(speaker, $"{article}#speaker-{speakers.Count}");
        new ArticleNode(analysis, article).Write(json, speakers);
        foreach (Speaker speaker in analysis.Speakers)
        {
            WriteSpeaker(json, speaker, speakers[speaker]);
            text.Flush();
        }

        foreach (Attribution attribution in analysis.Attributions.Where(attribution => attribution.Quotation != QuotationKind.Indirect))
        {
            quotations[attribution] = $"{article}#quotation-{quotations.Count}";
            WriteQuotation(json, analysis, attribution, quotations[attribution], article, speakers);
            text.Flush();
        }

        foreach (Claim claim in analysis.Claims)
        {
            WriteClaim(json, claim, article, speakers, quotations);
            text.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter json, Speaker speaker, string iri)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypeOf(speaker.Kind));
        json.WriteString("@id", iri);
        json.WriteString("name", speaker.Name);
        json.WriteString("newsclaims:kind", speaker.Kind.ToString());
        if (speaker.Role is not null)
            json.WriteString(TypeOf(speaker.Kind) == "Person" ? "jobTitle" : "description", speaker.Role);
        if (speaker.Affiliation is not null)
        {
            string property = TypeOf(speaker.Kind) switch { "Person" => "affiliation", "Organization" => "parentOrganization", _ => "newsclaims:affiliation" };
            WriteNamed(json, property, "Organization", speaker.Affiliation);
        }

        json.WriteEndObject();
    }

    private static void WriteQuotation(
        Utf8JsonWriter json, ArticleAnalysis analysis, Attribution attribution, string iri, string article, Dictionary<Speaker, string> speakers)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("@id", iri);
        json.WriteString("text", string.Join(' ', attribution.Content.Select(span => span.In(analysis.Text))));
        WriteReference(json, "isPartOf", article);
        if (attribution.Speaker is { } speaker)
            WriteReference(json, IsAgent(speaker) ? "spokenByCharacter" : "newsclaims:speaker", speakers[speaker]);
        WriteParticipants(json, attribution);
        json.WriteEndObject();
    }

    private static void WriteClaim(
        Utf8JsonWriter json, Claim claim, string article, Dictionary<Speaker, string> speakers, Dictionary<Attribution, string> quotations)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", $"{article}#claim-{claim.Id}");
        json.WriteString("text", claim.Text);
        WriteReference(json, "appearance", article);
        if (claim.Speaker is { } speaker)
            WriteReference(json, IsAgent(speaker) ? "author" : "newsclaims:speaker", speakers[speaker]);
        if (claim.Attribution is { } attribution)
        {
            if (quotations.TryGetValue(attribution, out string? quotation))
                WriteReference(json, "isBasedOn", quotation);
            WriteParticipants(json, attribution);
        }

        json.WriteString("newsclaims:type", claim.Type.ToString());
        json.WriteString("newsclaims:stance", claim.Stance.ToString());
        json.WriteString("newsclaims:polarity", claim.Polarity.ToString());
        json.WriteString("newsclaims:certainty", claim.Certainty.ToString());
        json.WriteString("newsclaims:slant", claim.Slant.ToString());
        json.WriteString("newsclaims:time", claim.Time.ToString());
        json.WriteBoolean("newsclaims:hasQuantity", claim.HasQuantity);
        if (claim.Target is not null)
            json.WriteString("newsclaims:target", claim.Target);
        json.WriteNumber("newsclaims:checkWorthiness", claim.CheckWorthiness);
        json.WriteNumber("newsclaims:confidence", claim.Confidence);
        json.WriteStartArray("newsclaims:evidence");
        foreach (Evidence evidence in claim.Evidence)
            json.WriteStringValue($"{evidence.Decision}: {evidence.Reason}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParticipants(Utf8JsonWriter json, Attribution attribution)
    {
        if (attribution.Via is { } via)
            WriteNamed(json, "newsclaims:via", "Organization", via.Name);
        if (attribution.Addressee is { } addressee)
            WriteNamed(json, "audience", "Audience", addressee.Name);
    }

    // Only these may be the author of something in schema.org.
    private static bool IsAgent(Speaker speaker) => TypeOf(speaker.Kind) is "Person" or "Organization";

    private static string TypeOf(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person or SpeakerKind.Anonymous or SpeakerKind.Author => "Person",
        SpeakerKind.Organization or SpeakerKind.Group => "Organization",
        SpeakerKind.Document => "CreativeWork",
        _ => "Thing",
    };

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string property, string iri)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", iri);
        json.WriteEndObject();
    }
}
