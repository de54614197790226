using System.Text.Json;

namespace NewsClaims.Tests.Formats;

/// <summary>
/// What the W3C Web Annotation Data Model (Recommendation of 23 February 2017) demands of collections, pages, annotations, bodies, targets and
/// selectors, as far as a document shows it. Gives what is broken, each with its place.
/// </summary>
internal sealed class AnnotationModel
{
    private static readonly string[] Motivations =
    [
        "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking",
        "moderating", "questioning", "replying", "tagging",
    ];

    private readonly List<string> _broken = [];
    private readonly HashSet<string> _ids = [];

    public static IReadOnlyList<string> Broken(JsonElement collection)
    {
        AnnotationModel model = new();
        model.Collection(collection);
        return model._broken;
    }

    private void Collection(JsonElement collection)
    {
        Demand(Text(collection, "@context") == "http://www.w3.org/ns/anno.jsonld", "collection: @context");
        Iri(collection, "collection");
        Demand(Text(collection, "type") == "AnnotationCollection", "collection: type");
        Demand(!collection.TryGetProperty("label", out JsonElement label) || label.ValueKind == JsonValueKind.String, "collection: label");
        if (!collection.TryGetProperty("first", out JsonElement page))
        {
            Demand(false, "collection: first");
            return;
        }

        // A page inside its collection has no context of its own.
        Demand(!page.TryGetProperty("@context", out _), "page: @context");
        Iri(page, "page");
        Demand(Text(page, "type") == "AnnotationPage", "page: type");
        Demand(Text(page, "partOf") == Text(collection, "id"), "page: partOf");
        Demand(!page.TryGetProperty("startIndex", out JsonElement index) || (index.TryGetInt32(out int from) && from >= 0), "page: startIndex");
        JsonElement[] items = List(page, "items", "page");
        Demand(!collection.TryGetProperty("total", out JsonElement total) || total.GetInt32() == items.Length, "collection: total");
        foreach (JsonElement item in items)
            Annotation(item);
    }

    private void Annotation(JsonElement annotation)
    {
        string place = Text(annotation, "id") ?? "annotation";
        Iri(annotation, place);
        Demand(Text(annotation, "type") == "Annotation", place + ": type");
        Demand(!annotation.TryGetProperty("motivation", out _) || Motivations.Contains(Text(annotation, "motivation")), place + ": motivation");
        JsonElement[] targets = List(annotation, "target", place);
        Demand(targets.Length > 0, place + ": one target or more");
        foreach (JsonElement target in targets)
            Specific(target, place + ": target");
        foreach (JsonElement body in annotation.TryGetProperty("body", out _) ? List(annotation, "body", place) : [])
        {
            Demand(!body.TryGetProperty("purpose", out _) || Motivations.Contains(Text(body, "purpose")), place + ": purpose");
            if (Text(body, "type") == "TextualBody")
                Demand(Text(body, "value") is not null && !body.TryGetProperty("source", out _), place + ": textual body");
            else
                Specific(body, place + ": body");
        }
    }

    private void Specific(JsonElement resource, string place)
    {
        Demand(Uri.TryCreate(Text(resource, "source"), UriKind.Absolute, out _), place + ": source");
        Demand(Text(resource, "type") is null or "SpecificResource", place + ": type");
        foreach (JsonElement selector in List(resource, "selector", place))
        {
            switch (Text(selector, "type"))
            {
                case "TextPositionSelector":
                    Demand(Whole(selector, "start", out int start) & Whole(selector, "end", out int end) && start <= end, place + ": position");
                    break;
                case "TextQuoteSelector":
                    Demand(Text(selector, "exact") is not null && Text(selector, "prefix") is not null && Text(selector, "suffix") is not null, place + ": quotation");
                    break;
                default:
                    Demand(false, place + ": selector");
                    break;
            }
        }
    }

    private void Iri(JsonElement element, string place) =>
        Demand(Uri.TryCreate(Text(element, "id"), UriKind.Absolute, out _) && _ids.Add(Text(element, "id")!), place + ": id");

    private JsonElement[] List(JsonElement element, string property, string place)
    {
        bool isList = element.TryGetProperty(property, out JsonElement list) && list.ValueKind == JsonValueKind.Array;
        Demand(isList, $"{place}: {property}");
        return isList ? [.. list.EnumerateArray()] : [];
    }

    private static bool Whole(JsonElement element, string property, out int value)
    {
        value = 0;
        return element.TryGetProperty(property, out JsonElement number) && number.TryGetInt32(out value) && value >= 0;
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Demand(bool holds, string place)
    {
        if (!holds)
            _broken.Add(place);
    }
}
