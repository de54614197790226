namespace NewsClaims.Claims;

/// <summary>Puts the reasons of a claim's type, speaker and stance into words, the decisive one first.</summary>
internal static class ClaimEvidence
{
    private const int MaxFeatures = 3;

    public static Evidence[] For(
        ClaimText text,
        UnitReading reading,
        ClaimLabeling labels,
        IReadOnlyList<RuleHit> rules,
        ClaimFeatureList features,
        ClaimOdds odds)
    {
        List<Evidence> evidence = [];
        if (RuleFor(rules, labels.Type) is { } hit)
            evidence.Add(new Evidence("type", RuleReasons.Of(text, hit)));
        if (FeatureReason(text, labels, features, odds) is { } reason)
            evidence.Add(new Evidence("type", reason));
        if (evidence.Count == 0)
            evidence.Add(new Evidence("type", "Nothing in it speaks for another type."));
        if (reading.Attribution is { SpeakerEvidence.Length: > 0 } attribution)
            evidence.Add(new Evidence("speaker", attribution.SpeakerEvidence));
        if (StanceReason(text, reading, labels) is { } stance)
            evidence.Add(new Evidence("stance", stance));
        return [.. evidence];
    }

    private static RuleHit? RuleFor(IReadOnlyList<RuleHit> rules, ClaimType type)
    {
        foreach (RuleHit hit in rules)
        {
            if (hit.Type == type)
                return hit;
        }

        return null;
    }

    // The words whose features speak most for the type against the next best one.
    private static string? FeatureReason(ClaimText text, ClaimLabeling labels, ClaimFeatureList features, ClaimOdds odds)
    {
        Dictionary<int, long> byToken = [];
        ReadOnlySpan<uint> hashes = features.Hashes;
        for (int i = 0; i < hashes.Length; i++)
        {
            (_, int token) = features.Origin(i);
            if (token >= 0 && text.Kind(token) == TokenKind.Word)
                byToken[token] = byToken.GetValueOrDefault(token) + odds.Preference(hashes[i], labels.Type, labels.SecondType);
        }

        List<KeyValuePair<int, long>> best = [.. byToken.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MaxFeatures)];
        if (best.Count == 0)
            return null;
        List<string> words = [];
        foreach (KeyValuePair<int, long> pair in best)
            words.Add(RuleReasons.Quote(text, pair.Key));
        return $"{string.Join(", ", words)} speak for {labels.Type} rather than {labels.SecondType}.";
    }

    private static string? StanceReason(ClaimText text, UnitReading reading, ClaimLabeling labels)
    {
        string cue = reading.Cue is { MainToken: >= 0 } known ? RuleReasons.Quote(text, known.MainToken) : "the wording";
        return labels.Stance switch
        {
            Stance.Deny => $"{cue} turns the content down.",
            Stance.Uncertain => $"{cue} commits neither way.",
            _ => null,
        };
    }
}
