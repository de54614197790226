using System.Text.Json;

namespace NewsClaims.Corpora;

/// <summary>
/// One attribution of an article with what an annotator made of it under <c>seeds/labels</c>. Where <see cref="IsClaim"/> is false the
/// attributes mean nothing.
/// </summary>
/// <param name="Document">Id of the article.</param>
/// <param name="Id">Id of the attribution within the article.</param>
/// <param name="IsClaim">Whether the attribution is a claim.</param>
/// <param name="Labels">Type and attributes of the claim.</param>
/// <param name="Speaker">The fullest name in the article; several are joined with " &amp; "; <c>AUTHOR</c> and <c>UNKNOWN</c> are themselves.</param>
/// <param name="SpeakerKind">What kind of source the speaker is.</param>
/// <param name="Source">Spans of the source.</param>
/// <param name="Cue">Spans of the cue.</param>
/// <param name="Content">Spans of the content; at least one.</param>
public sealed record TypedClaim(
    string Document,
    string Id,
    bool IsClaim,
    ClaimLabels Labels,
    string Speaker,
    SpeakerKind SpeakerKind,
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content);

/// <summary>What an annotator says of a claim; check-worthiness is not a number where the annotator did not judge it.</summary>
public readonly record struct ClaimLabels(
    ClaimType Type,
    Stance Stance,
    Polarity Polarity,
    Certainty Certainty,
    ClaimTime Time,
    bool HasQuantity,
    float CheckWorthiness,
    string? Target);

/// <summary>Reads annotated claims: JSON Lines, one attribution a line, as in <c>claims/typed-train.jsonl.gz</c>.</summary>
public static class TypedClaims
{
    /// <summary>The part to learn from.</summary>
    public const string Train = "claims/typed-train.jsonl.gz";

    /// <summary>More of the rare types, to learn from; its frequencies mean nothing.</summary>
    public const string TrainRare = "claims/typed-train-rare.jsonl.gz";

    /// <summary>The part to choose on.</summary>
    public const string Dev = "claims/typed-dev.jsonl.gz";

    /// <summary>Reads a file of the corpus folder.</summary>
    public static IEnumerable<TypedClaim> Read(CorpusFolder data, string relative)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.ReadJsonLines(relative).Select(Parse);
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="InvalidDataException">A field is missing or holds a value that there is not; the message names it.</exception>
    public static TypedClaim Parse(JsonElement line)
    {
        string document = Text(line, "doc");
        string id = Text(line, "id");
        bool isClaim = Required(line, "claim").GetBoolean();
        ClaimLabels labels = isClaim
            ? new ClaimLabels(
                Value<ClaimType>(line, "type"),
                Value<Stance>(line, "stance"),
                Value<Polarity>(line, "polarity"),
                Value<Certainty>(line, "certainty"),
                Value<ClaimTime>(line, "time"),
                Required(line, "has_quantity").GetBoolean(),
                Required(line, "check_worthiness").GetSingle(),
                line.TryGetProperty("target", out JsonElement target) && target.ValueKind == JsonValueKind.String ? target.GetString() : null)
            : default;
        string speaker = line.TryGetProperty("speaker", out JsonElement name) ? name.GetString() ?? "UNKNOWN" : "UNKNOWN";
        SpeakerKind kind = line.TryGetProperty("speaker_kind", out _) ? Value<SpeakerKind>(line, "speaker_kind") : SpeakerKind.Unknown;
        return new TypedClaim(document, id, isClaim, labels, speaker, kind, Spans(line, "source"), Spans(line, "cue"), Spans(line, "content"));
    }

    private static JsonElement Required(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement value)
            ? value
            : throw new InvalidDataException($"A line of annotated claims has no \"{name}\": {line.GetRawText()}");

    private static string Text(JsonElement line, string name) =>
        Required(line, name).GetString() ?? throw new InvalidDataException($"\"{name}\" is null: {line.GetRawText()}");

    private static T Value<T>(JsonElement line, string name)
        where T : struct, Enum =>
        Enum.TryParse(Text(line, name), out T value)
            ? value
            : throw new InvalidDataException(
                $"\"{name}\" is \"{Text(line, name)}\"; expected one of {string.Join(", ", Enum.GetNames<T>())}: {line.GetRawText()}");

    private static TextSpan[] Spans(JsonElement line, string name) =>
        [.. Required(line, name).EnumerateArray().Select(pair => TextSpan.FromBounds(pair[0].GetInt32(), pair[1].GetInt32()))];
}
