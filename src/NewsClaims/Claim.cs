namespace NewsClaims;

/// <summary>Something stated, denied, predicted, promised, threatened, demanded or judged, with the one who does so. Immutable.</summary>
public sealed record Claim
{
    /// <summary>Stable identifier: the same text and model give the same id, and ids within an article differ.</summary>
    public required string Id { get; init; }

    /// <summary>The claim's words: its <see cref="Content"/> spans, joined by one space.</summary>
    public required string Text { get; init; }

    /// <summary>What is claimed, without source, cue, "that" or outer quotation marks. At least one span, in text order.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>Where the claim comes from. Null for the article's own assertions (<see cref="ClaimPipelineOptions.IncludeAuthorClaims"/>).</summary>
    public required Attribution? Attribution { get; init; }

    /// <summary>Who makes the claim. Null where the text leaves it open.</summary>
    public required Speaker? Speaker { get; init; }

    /// <summary>What kind of claim it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>What the speaker holds of the content as it is worded.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether the content's main predicate is negated.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How sure the speaker presents it.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>What the reporting word lets through of the journalist's own view.</summary>
    public required Slant Slant { get; init; }

    /// <summary>When the content holds, seen from the article's date.</summary>
    public required ClaimTime Time { get; init; }

    /// <summary>True when the content holds a measure or a count.</summary>
    public required bool HasQuantity { get; init; }

    /// <summary>Who is accused, threatened, asked or promised something, where named. Else null.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// How much it is worth checking, 0 to 1: 0 where no public evidence could settle it, more where it is specific and of
    /// public consequence. From 0.7 on it counts as check-worthy.
    /// </summary>
    public required float CheckWorthiness { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that this is a claim of this type by this speaker.</summary>
    public required float Confidence { get; init; }

    /// <summary>Indexes in <see cref="ArticleAnalysis.Entities"/> of the names inside the content.</summary>
    public required IReadOnlyList<int> Entities { get; init; }

    /// <summary>Index in <see cref="ArticleAnalysis.Sentences"/> of the sentence in which the content starts.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index in <see cref="ArticleAnalysis.Blocks"/> of the block in which the content starts.</summary>
    public required int Block { get; init; }

    /// <summary>
    /// The claims made inside this one, in text order: of "A says that B denied C", the claim is A's, and below it hangs B's, with a stance and a
    /// type of its own. Each may have inner ones in turn. <see cref="ArticleAnalysis.Claims"/> holds the outermost only.
    /// </summary>
    public IReadOnlyList<Claim> Inner { get; init; } = [];

    /// <summary>Why this speaker and this type: readable reasons, the decisive one first.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}

/// <summary>One reason for a decision.</summary>
/// <param name="Decision">What was decided: "speaker", "type", "stance", …</param>
/// <param name="Reason">Why, in words a reader of the article understands.</param>
public sealed record Evidence(string Decision, string Reason);
