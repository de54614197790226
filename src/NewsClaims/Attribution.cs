namespace NewsClaims;

/// <summary>
/// A stretch of the article that is attributed to a source: what was said, thought, planned or shown (<see cref="Content"/>), by whom
/// (<see cref="Source"/>), and the words that show it (<see cref="Cue"/>). Immutable.
/// </summary>
/// <remarks>
/// The three roles follow the conventions of the PolNeAR corpus (Newell, Margolin and Ruths, LREC 2018). A role is a list of
/// contiguous spans in text order, because news splits its quotations (“The plan,” she said, “is dead.”); an empty list means that the
/// text does not express the role. <see cref="Content"/> includes quotation marks and is never empty.
/// </remarks>
public sealed record Attribution
{
    /// <summary>The words that name the source. Empty where the text names none ("it is expected that").</summary>
    public required IReadOnlyList<TextSpan> Source { get; init; }

    /// <summary>The words that signal the attribution: a verb group, "according to", a noun, a colon. May be empty.</summary>
    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>What is attributed, quotation marks included. At least one span; none overlaps the cue or the source.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>How much of the content is in quotation marks.</summary>
    public required QuotationKind Quotation { get; init; }

    /// <summary>Index in <see cref="ArticleAnalysis.Attributions"/> of the attribution whose content holds this one, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>
    /// Index in <see cref="ArticleAnalysis.Attributions"/> of the attribution whose quotation this one repeats word for word, as a headline does, or -1.
    /// What is repeated is claimed once.
    /// </summary>
    public int Repeats { get; init; } = -1;

    /// <summary>Calibrated probability, 0 to 1, that this is an attribution with these roles.</summary>
    public required float Confidence { get; init; }

    /// <summary>Who speaks, with references resolved. Null where the text leaves it open.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that <see cref="Speaker"/> is the right one.</summary>
    public float SpeakerConfidence { get; init; }

    /// <summary>Why this speaker, in words. Empty where there is none.</summary>
    public string SpeakerEvidence { get; init; } = "";

    /// <summary>
    /// The news outlet that relays the words, where the text names one beside the speaker: "told the Courier", "said, according to the
    /// Courier". Else null.
    /// </summary>
    public Participant? Via { get; init; }

    /// <summary>Whom the words were said to, where the text tells: "told reporters", "wrote to the committee". Else null.</summary>
    public Participant? Addressee { get; init; }
}

/// <summary>How much of an attribution's content stands in quotation marks.</summary>
public enum QuotationKind : byte
{
    /// <summary>None of it.</summary>
    Indirect,

    /// <summary>Some of it.</summary>
    Mixed,

    /// <summary>Every word of it.</summary>
    Direct,
}
