namespace NewsClaims;

/// <summary>What the speaker holds of the content as it is worded in the span.</summary>
public enum Stance : byte
{
    /// <summary>Holds it true.</summary>
    Affirm,

    /// <summary>Holds it false, or refuses: "denied <i>the attack</i>".</summary>
    Deny,

    /// <summary>Commits neither way: doubts, does not know, would not confirm.</summary>
    Uncertain,

    /// <summary>The question does not arise, as with demands.</summary>
    NotApplicable,
}

/// <summary>Whether the content's main predicate is negated.</summary>
public enum Polarity : byte
{
    /// <summary>Not negated; "failed to" counts here.</summary>
    Positive,

    /// <summary>Negated: not, never, no, none.</summary>
    Negative,
}

/// <summary>How sure the speaker presents the content; the weakest marker wins.</summary>
public enum Certainty : byte
{
    /// <summary>No marker of doubt.</summary>
    Certain,

    /// <summary>Likely, think, believe, suspect, appear, estimate, expect.</summary>
    Probable,

    /// <summary>May, might, could, perhaps.</summary>
    Possible,
}

/// <summary>What the reporting word lets through of the journalist's own view of the content.</summary>
public enum Slant : byte
{
    /// <summary>Nothing: say, tell, add.</summary>
    Neutral,

    /// <summary>Takes it as true: confirm, admit, reveal, point out.</summary>
    Endorsing,

    /// <summary>Keeps away from it: claim, allege, purport, reportedly.</summary>
    Distancing,
}

/// <summary>When the main predicate holds, seen from the article's date.</summary>
public enum ClaimTime : byte
{
    /// <summary>Before.</summary>
    Past,

    /// <summary>Now.</summary>
    Present,

    /// <summary>Later. Demands, threats and commitments are here.</summary>
    Future,

    /// <summary>Always: rules and standing facts.</summary>
    General,
}
