namespace NewsClaims.Claims;

/// <summary>The tests of the guideline, in its order: first those on the cue, then those on the content.</summary>
internal enum ClaimRule : byte
{
    CueNamesAct,
    CueRejectsReport,
    CueRejectsOffer,
    CueRejectsIdea,
    CueWarnsAgainst,
    CueAsksTo,
    CueBlamesActor,
    CueBlamesThing,
    CueCallsWrongdoer,
    CueCallsFalse,
    CueCallsOther,
    CueAgreesTo,
    CueAgreesWith,
    CueSuggestsAct,
    CueCondemnsForWrong,
    CueConsiders,
    SaysFalse,
    OwnSideDidNot,
    NoPlans,
    HarmUnderCondition,
    Retaliates,
    Imperative,
    Obliges,
    OwnSideWill,
    OthersWill,
    Hypothetical,
    OtherDidWrong,
    CallsWrongdoer,
    LinksCause,
    PastCounterfactual,
    Measures,
    Judges,
    Feels,
    Happened,
    IsSo,
}

/// <summary>A test that holds.</summary>
/// <param name="Rule">The test.</param>
/// <param name="Type">The type it speaks for.</param>
/// <param name="Token">The word that shows it, or -1.</param>
internal readonly record struct RuleHit(ClaimRule Rule, ClaimType Type, int Token);
