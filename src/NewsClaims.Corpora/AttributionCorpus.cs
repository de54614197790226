using System.Text.Json;

namespace NewsClaims.Corpora;

/// <summary>An article with its gold attributions. Offsets are UTF-16 units of <see cref="Text"/>.</summary>
public sealed record AttributionDocument
{
    /// <summary>The article's name in its corpus.</summary>
    public required string Id { get; init; }

    /// <summary>The article.</summary>
    public required string Text { get; init; }

    /// <summary>GUM's genre; empty in PolNeAR, which is all news.</summary>
    public required string Genre { get; init; }

    /// <summary>The text's own licence where the corpus gives one, else empty.</summary>
    public required string License { get; init; }

    /// <summary>The gold attributions, in text order.</summary>
    public required IReadOnlyList<GoldAttribution> Attributions { get; init; }

    /// <summary>What other annotators found in the same article. Mostly empty.</summary>
    public required IReadOnlyList<IReadOnlyList<GoldAttribution>> Alternates { get; init; }

    /// <summary>Stretches that the annotators marked as not belonging to the article.</summary>
    public required IReadOnlyList<TextSpan> Discarded { get; init; }

    /// <summary>False where the text's licence forbids commercial use: such texts serve to measure, never to train a shipped model.</summary>
    public bool MayTrain => !License.Contains("NC", StringComparison.Ordinal);
}

/// <summary>A gold attribution: each role a list of spans in text order, empty where it is not expressed.</summary>
/// <param name="Source">Who.</param>
/// <param name="Cue">What signals it.</param>
/// <param name="Content">What is attributed.</param>
/// <param name="IsNested">It lies in the content of another one (GUM and our own articles; PolNeAR annotates outermost attributions only).</param>
public sealed record GoldAttribution(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    bool IsNested);

/// <summary>Reads the attribution corpora: JSON Lines with <c>id</c>, <c>text</c> and <c>attributions</c>.</summary>
public static class AttributionCorpus
{
    /// <summary>PolNeAR, part "train" or "dev".</summary>
    public static IEnumerable<AttributionDocument> ReadPolnear(CorpusFolder folder, string part) => Read(folder, $"attribution/polnear-{part}.jsonl.gz");

    /// <summary>GUM's attributions, part "train" or "dev". Mind <see cref="AttributionDocument.MayTrain"/>.</summary>
    public static IEnumerable<AttributionDocument> ReadGum(CorpusFolder folder, string part) =>
        Read(folder, $"attribution/gum-attribution-{part}.jsonl.gz");

    /// <summary>A file of the folder in this format.</summary>
    public static IEnumerable<AttributionDocument> Read(CorpusFolder folder, string relative)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.ReadJsonLines(relative).Select(Document);
    }

    private static AttributionDocument Document(JsonElement line) => new()
    {
        Id = line.GetProperty("id").GetString()!,
        Text = line.GetProperty("text").GetString()!,
        Genre = Optional(line, "genre"),
        License = Optional(line, "license"),
        Attributions = Attributions(line),
        Alternates = line.TryGetProperty("alternates", out JsonElement others) ? [.. others.EnumerateArray().Select(Attributions)] : [],
        Discarded = Spans(line, "discard"),
    };

    private static GoldAttribution[] Attributions(JsonElement owner) =>
        [.. owner.GetProperty("attributions").EnumerateArray().Select(one => new GoldAttribution(
            Spans(one, "source"),
            Spans(one, "cue"),
            Spans(one, "content"),
            one.TryGetProperty("nested", out JsonElement nested) && nested.ValueKind == JsonValueKind.True))];

    private static TextSpan[] Spans(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement spans)
            ? [.. spans.EnumerateArray().Select(pair => TextSpan.FromBounds(pair[0].GetInt32(), pair[1].GetInt32()))]
            : [];

    private static string Optional(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";
}
