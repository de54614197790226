namespace NewsClaims.Claims;

/// <summary>Decides type and attributes of a unit: the learned decisions within the limits that the guideline sets.</summary>
internal static class ClaimLabeler
{
    private static readonly float[] Grades = [0f, 0.4f, 0.7f, 1f];

    /// <summary>From this probability on that a unit is a claim and worth checking it counts as such; chosen for the best F1 on dev.</summary>
    private const float LeastCheckWorthy = 0.35f;

    /// <summary>The labels of a unit that is a claim with the probability <paramref name="isClaim"/>.</summary>
    public static ClaimLabeling Label(ClaimOdds odds, float isClaim, UnitReading reading, IReadOnlyList<RuleHit> rules)
    {
        Span<float> types = stackalloc float[ClaimDecisions.MaxLabels];
        types = types[..odds.Of(ClaimDecision.Type).Length];
        odds.Of(ClaimDecision.Type).CopyTo(types);
        int best = Best(types);
        float probability = types[best];
        if (Required((ClaimType)best, rules) is { } required)
        {
            best = (int)required;
            probability += types[best];
        }

        types[best] = -1;
        int second = Best(types);
        ClaimType type = (ClaimType)best;
        Stance stance = type == ClaimType.Demand ? Stance.NotApplicable : (Stance)Best(odds.Of(ClaimDecision.Stance)[..(int)Stance.NotApplicable]);
        return new ClaimLabeling(
            type,
            probability,
            (ClaimType)second,
            stance,
            odds.Yes(ClaimDecision.Polarity) > 0.5f ? Polarity.Negative : Polarity.Positive,
            stance == Stance.Uncertain ? Certainty.Possible : (Certainty)Best(odds.Of(ClaimDecision.Certainty)),
            SlantOf(reading),
            IsFuture(type) ? ClaimTime.Future : (ClaimTime)Best(odds.Of(ClaimDecision.Time)),
            odds.Yes(ClaimDecision.Quantity) > 0.5f,
            CheckWorthiness(odds.Of(ClaimDecision.CheckWorthiness), isClaim, type));
    }

    /// <summary>Demands, threats, commitments lie ahead by definition.</summary>
    public static bool IsFuture(ClaimType type) => type is ClaimType.Demand or ClaimType.Threat or ClaimType.Commitment;

    /// <summary>Wishes, promises, threats, forecasts and judgements cannot be settled today.</summary>
    public static bool CannotBeChecked(ClaimType type) => IsFuture(type) || type is ClaimType.Prediction or ClaimType.Opinion;

    /// <summary>The grade that a value stands for: 0, 0.4, 0.7 and 1 in order.</summary>
    public static int Grade(float value) => value >= 0.85f ? 3 : value >= 0.55f ? 2 : value >= 0.2f ? 1 : 0;

    // Where the guideline leaves no choice and the type is too rare for it to be learned. Harm by the own side under a condition is a threat,
    // number 2 of the order, before a commitment or prediction. Blame of somebody accuses, blame of a thing names a cause; who is called a
    // wrongdoer is accused.
    private static ClaimType? Required(ClaimType chosen, IReadOnlyList<RuleHit> rules)
    {
        foreach (RuleHit hit in rules)
        {
            switch (hit.Rule)
            {
                case ClaimRule.HarmUnderCondition when chosen is ClaimType.Commitment or ClaimType.Prediction:
                case ClaimRule.CueBlamesThing when chosen == ClaimType.Accusation:
                case ClaimRule.CueBlamesActor when chosen == ClaimType.Causal:
                case ClaimRule.CueCallsWrongdoer when chosen == ClaimType.Opinion:
                    return hit.Type;
            }
        }

        return null;
    }

    private static float CheckWorthiness(ReadOnlySpan<float> p, float isClaim, ClaimType type)
    {
        if (CannotBeChecked(type))
            return 0;
        if (isClaim * (p[2] + p[3]) >= LeastCheckWorthy)
            return p[3] > p[2] ? Grades[3] : Grades[2];
        return p[1] > p[0] ? Grades[1] : Grades[0];
    }

    // The weakest word wins: "allegedly confirmed" keeps its distance.
    private static Slant SlantOf(UnitReading reading)
    {
        Slant slant = Slant.Neutral;
        if (reading.Cue is not { } cue)
            return slant;
        foreach (ClaimCue entry in cue.All)
        {
            if (entry.Slant == Slant.Distancing || slant == Slant.Neutral)
                slant = entry.Slant == Slant.Neutral ? slant : entry.Slant;
        }

        return slant;
    }

    private static int Best(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
