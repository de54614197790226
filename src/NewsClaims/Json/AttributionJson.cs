using System.Text.Json.Serialization;

namespace NewsClaims.Json;

/// <summary>Something attributed to a source.</summary>
public sealed record AttributionJson
{
    /// <summary>The words that name the source.</summary>
    public required IReadOnlyList<SpanJson> Source { get; init; }

    /// <summary>The words that signal the attribution.</summary>
    public required IReadOnlyList<SpanJson> Cue { get; init; }

    /// <summary>What is attributed, quotation marks included.</summary>
    public required IReadOnlyList<SpanJson> Content { get; init; }

    /// <summary>How much of the content is in quotation marks.</summary>
    public required QuotationKind Quotation { get; init; }

    /// <summary>Index in <see cref="ArticleJson.Attributions"/> of the attribution that holds this one, or null.</summary>
    public int? Parent { get; init; }

    /// <summary>Index of the attribution whose quotation this one repeats, as a headline does. Left out of the JSON where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Repeats { get; init; }

    /// <summary>Index in <see cref="ArticleJson.Speakers"/>, or null where the text leaves the speaker open.</summary>
    public int? Speaker { get; init; }

    /// <summary>Calibrated probability, 0 to 1, of the attribution and its roles.</summary>
    public required float Confidence { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that the speaker is the right one.</summary>
    public float SpeakerConfidence { get; init; }

    /// <summary>The news outlet that relays the words, or null.</summary>
    public ParticipantJson? Via { get; init; }

    /// <summary>Whom the words were said to, or null.</summary>
    public ParticipantJson? Addressee { get; init; }
}

/// <summary>Somebody who has a part in an attribution beside its speaker.</summary>
/// <param name="Name">The fullest name the article gives, or a description.</param>
/// <param name="Start">Index of the first UTF-16 unit of the mention.</param>
/// <param name="End">Index of the first unit after it.</param>
public sealed record ParticipantJson(string Name, int Start, int End);

/// <summary>A source of attributions and claims.</summary>
/// <param name="Name">The fullest name the article gives, or a description.</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Role">Post or description, or null.</param>
/// <param name="Affiliation">The body the speaker acts for, or null.</param>
/// <param name="Mentions">Every place that refers to the speaker.</param>
public sealed record SpeakerJson(string Name, SpeakerKind Kind, string? Role, string? Affiliation, IReadOnlyList<SpanJson> Mentions);
