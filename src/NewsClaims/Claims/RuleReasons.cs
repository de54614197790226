namespace NewsClaims.Claims;

/// <summary>Says in words why a test of the guideline holds.</summary>
internal static class RuleReasons
{
    public static string Of(ClaimText text, RuleHit hit)
    {
        string word = hit.Token >= 0 ? Quote(text, hit.Token) : "the wording";
        return hit.Rule switch
        {
            ClaimRule.CueNamesAct => $"The reporting word {word} names the act: {Act(hit.Type)}.",
            ClaimRule.CueRejectsReport => $"{word} turns down a report or allegation.",
            ClaimRule.CueRejectsOffer => $"What is turned down is an offer or demand ({word}): a refusal.",
            ClaimRule.CueRejectsIdea => $"{word} turns down an idea: a position.",
            ClaimRule.CueWarnsAgainst => $"{word} against something asks that it not be done.",
            ClaimRule.CueAsksTo => $"{word} somebody to do something is a demand.",
            ClaimRule.CueBlamesActor => $"The blame falls on an actor, {word}.",
            ClaimRule.CueBlamesThing => $"The blame falls on a thing, {word}: a cause.",
            ClaimRule.CueCallsWrongdoer => $"The word {word} is one for a wrongdoer.",
            ClaimRule.CueCallsFalse => $"The word {word} calls it false.",
            ClaimRule.CueCallsOther => $"{word} gives a description: a judgement.",
            ClaimRule.CueAgreesTo => $"{word} to do something is a commitment.",
            ClaimRule.CueAgreesWith => $"{word} with somebody is a position.",
            ClaimRule.CueSuggestsAct => $"{word} that something be done is a demand.",
            ClaimRule.CueCondemnsForWrong => $"It is condemned for a wrongful act, {word}.",
            ClaimRule.CueConsiders => $"{word} doing something is a plan of the own side.",
            ClaimRule.SaysFalse => $"The word {word} says that something is false.",
            ClaimRule.OwnSideDidNot => $"The speaker's own side did not do something ({word}).",
            ClaimRule.NoPlans => $"The own side has no {word} in it.",
            ClaimRule.HarmUnderCondition => $"The own side will do harm under a condition ({word}).",
            ClaimRule.Retaliates => $"The word {word} speaks of retaliation.",
            ClaimRule.Imperative => $"{word} is an imperative.",
            ClaimRule.Obliges => $"The word {word} asks that something be done.",
            ClaimRule.OwnSideWill => $"A future act ({word}) of the speaker's own side.",
            ClaimRule.OthersWill => $"The word {word} speaks of an outcome that may still come.",
            ClaimRule.Hypothetical => $"The word {word} makes it hypothetical.",
            ClaimRule.OtherDidWrong => $"The word {word} names a wrongful act of another party.",
            ClaimRule.CallsWrongdoer => $"The word {word} is one for a wrongdoer.",
            ClaimRule.LinksCause => $"The word {word} links a cause to its effect.",
            ClaimRule.PastCounterfactual => $"The words {word} have … say what another past would have brought.",
            ClaimRule.Measures => $"It gives a measurement ({word}).",
            ClaimRule.Judges => $"The word {word} is a judgement.",
            ClaimRule.Feels => $"The word {word} is a feeling or position.",
            ClaimRule.Happened => $"The verb {word} reports something that happened or is happening.",
            _ => $"The word {word} states how things are.",
        };
    }

    /// <summary>The token in quotation marks.</summary>
    public static string Quote(ClaimText text, int token) => $"\"{text.Word(token)}\"";

    private static string Act(ClaimType type) => type switch
    {
        ClaimType.Denial => "a denial",
        ClaimType.Threat => "a threat",
        ClaimType.Demand => "a demand",
        ClaimType.Commitment => "a commitment or refusal",
        ClaimType.Prediction => "a prediction",
        ClaimType.Accusation => "an accusation",
        ClaimType.Causal => "a causal link",
        ClaimType.Opinion => "a judgement or position",
        _ => "a statement",
    };
}
