namespace NewsClaims.Json;

/// <summary>A claim. The properties mean what those of <see cref="Claim"/> mean.</summary>
public sealed record ClaimJson
{
    /// <summary>Stable identifier within the article.</summary>
    public required string Id { get; init; }

    /// <summary>The claim's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words stand.</summary>
    public required IReadOnlyList<SpanJson> Content { get; init; }

    /// <summary>Index in <see cref="ArticleJson.Attributions"/>; null for the article's own assertions.</summary>
    public int? Attribution { get; init; }

    /// <summary>Index in <see cref="ArticleJson.Speakers"/>, or null where the text leaves the speaker open.</summary>
    public int? Speaker { get; init; }

    /// <summary>What kind of claim it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>What the speaker holds of the content.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether the main predicate is negated.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How sure the speaker presents it.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>What the reporting word lets through of the journalist's view.</summary>
    public required Slant Slant { get; init; }

    /// <summary>When the content holds.</summary>
    public required ClaimTime Time { get; init; }

    /// <summary>True when the content holds a measure or a count.</summary>
    public required bool HasQuantity { get; init; }

    /// <summary>Who is accused, threatened, asked or promised something, or null.</summary>
    public string? Target { get; init; }

    /// <summary>How much it is worth checking, 0 to 1.</summary>
    public required float CheckWorthiness { get; init; }

    /// <summary>Calibrated probability, 0 to 1, of claim, type and speaker together.</summary>
    public required float Confidence { get; init; }

    /// <summary>Indexes in <see cref="ArticleJson.Entities"/> of the names inside.</summary>
    public required IReadOnlyList<int> Entities { get; init; }

    /// <summary>Index in <see cref="ArticleJson.Sentences"/> of the sentence where it starts.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index in <see cref="ArticleJson.Blocks"/> of the block where it starts.</summary>
    public required int Block { get; init; }

    /// <summary>The claims made inside this one, each with its own stance and speaker.</summary>
    public required IReadOnlyList<ClaimJson> Inner { get; init; }

    /// <summary>Readable reasons, the decisive one first.</summary>
    public required IReadOnlyList<EvidenceJson> Evidence { get; init; }
}

/// <summary>One reason for a decision.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceJson(string Decision, string Reason);
