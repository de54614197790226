using System.Text.Json;

namespace NewsClaims.Formats;

/// <summary>Writes single annotations of the W3C model about one article.</summary>
internal sealed class AnnotationWriter(Utf8JsonWriter json, string text, string article)
{
    // Units of text quoted before and after a place: enough to tell it from the same words elsewhere.
    private const int Around = 32;

    private readonly CodePoints _places = new(text);

    public void Entity(Entity entity, int index)
    {
        Open($"entity-{index}", "classifying");
        json.WriteStartArray("body");
        TextBody("classifying", entity.Type.ToString());
        json.WriteEndArray();
        Targets([entity.Span]);
        json.WriteEndObject();
    }

    public void Attribution(Attribution attribution, int index)
    {
        Open($"attribution-{index}", "linking");
        json.WriteStartArray("body");
        foreach (TextSpan source in attribution.Source)
            Place(source, "identifying");
        foreach (TextSpan cue in attribution.Cue)
            Place(cue, "describing");
        if (attribution.Speaker is { } speaker)
            TextBody("identifying", speaker.Name);
        TextBody("tagging", attribution.Quotation.ToString());
        Participants(attribution);
        json.WriteEndArray();
        Targets(attribution.Content);
        json.WriteEndObject();
    }

    public void Claim(Claim claim)
    {
        Open($"claim-{claim.Id}", "classifying");
        json.WriteStartArray("body");
        TextBody("classifying", claim.Type.ToString());
        if (claim.Speaker is { } speaker)
            TextBody("identifying", speaker.Name);
        TextBody("tagging", "stance: " + claim.Stance);
        TextBody("tagging", "polarity: " + claim.Polarity);
        TextBody("tagging", "certainty: " + claim.Certainty);
        TextBody("tagging", "slant: " + claim.Slant);
        TextBody("tagging", "time: " + claim.Time);
        if (claim.Attribution is { } attribution)
            Participants(attribution);
        foreach (Evidence evidence in claim.Evidence)
            TextBody("commenting", $"{evidence.Decision}: {evidence.Reason}");
        json.WriteEndArray();
        Targets(claim.Content);
        json.WriteEndObject();
    }

    private void Participants(Attribution attribution)
    {
        if (attribution.Via is { } via)
            TextBody("tagging", "via: " + via.Name);
        if (attribution.Addressee is { } addressee)
            TextBody("tagging", "addressee: " + addressee.Name);
    }

    private void Open(string fragment, string motivation)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{article}#{fragment}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", motivation);
    }

    private void TextBody(string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private void Targets(IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray("target");
        foreach (TextSpan span in spans)
            Place(span, null);
        json.WriteEndArray();
    }

    private void Place(TextSpan span, string? purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        if (purpose is not null)
            json.WriteString("purpose", purpose);
        json.WriteString("source", article);
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", _places.At(span.Start));
        json.WriteNumber("end", _places.At(span.End));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.Slice(text));
        json.WriteString("prefix", text.AsSpan()[Before(span.Start)..span.Start]);
        json.WriteString("suffix", text.AsSpan()[span.End..After(span.End)]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private int Before(int place)
    {
        int start = Math.Max(0, place - Around);
        return start > 0 && char.IsSurrogatePair(text[start - 1], text[start]) ? start - 1 : start;
    }

    private int After(int place)
    {
        int end = Math.Min(text.Length, place + Around);
        return end > 0 && end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end + 1 : end;
    }
}
