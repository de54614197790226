namespace NewsClaims.Claims;

/// <summary>What kind of act a reporting word names.</summary>
internal enum CueClass : byte
{
    Neutral,
    Insist,
    Distance,
    Endorse,
    Believe,
    Deny,
    Accuse,
    Threaten,
    Demand,
    Commit,
    Predict,
    Evaluate,
    Doubt,
    Warn,
    NotAttribution,
    Unclassified,
}

/// <summary>An entry of the list of reporting words, <c>seeds/lexicons/claim-cues.tsv</c>.</summary>
/// <param name="Words">The words in their base forms, joined by one space.</param>
/// <param name="Class">What kind of act it names.</param>
/// <param name="Type">The type of claim that it decides. Means nothing where <paramref name="ContentDecides"/>.</param>
/// <param name="ContentDecides">True when the word leaves the type to the content.</param>
/// <param name="Stance">The stance it gives the speaker.</param>
/// <param name="Certainty">How sure it presents the content.</param>
/// <param name="Slant">What it lets through of the journalist's view.</param>
internal sealed record ClaimCue(
    string Words,
    CueClass Class,
    ClaimType Type,
    bool ContentDecides,
    Stance Stance,
    Certainty Certainty,
    Slant Slant);
