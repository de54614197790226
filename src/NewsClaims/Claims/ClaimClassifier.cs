using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>
/// The built-in claim classifier: cuts each outermost attribution into units, decides whether it is a claim at all, and gives each unit that
/// asserts something its type and attributes.
/// </summary>
internal sealed class ClaimClassifier : IClaimClassifier
{
    private const float LeastAuthorProbability = 0.5f;
    private const float LeastAuthorCheckWorthiness = 0.7f;

    private readonly ClaimLexicon _lexicon;
    private readonly ClaimDecisions _decisions;

    public ClaimClassifier(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _lexicon = ClaimLexicon.Read(model);
        _decisions = ClaimDecisions.Read(model);
    }

    public void Classify(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, List<Claim> claims)
    {
        if (article.Tokens.IsEmpty)
            return;
        ClaimText text = new(article, entities, _lexicon);
        ClaimFeatureList features = new();
        ClaimOdds odds = _decisions.NewOdds();
        TargetNames names = new(attributions);
        List<RuleHit> rules = [];
        List<ClaimUnit> units = [];
        List<ClaimDraft> drafts = [];
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Parent >= 0 || attributions[i].Repeats >= 0)
                continue;
            units.Clear();
            ClaimUnits.Add(text, attributions[i], i, units);
            if (units.Count == 0)
                continue;
            CueReading cue = CueReader.Read(text, attributions[i]);
            SourceReading source = SourceReader.Read(text, attributions[i]);
            int lead = Assertions.Lead(text, units);
            float isClaim = 0;
            for (int k = lead; k < units.Count; k++)
            {
                if (k > lead && !Assertions.IsFull(text, units[k]))
                    continue;
                UnitReading reading = UnitReading.Read(text, units[k], attributions[i], cue, source);
                ReadFeatures(text, reading, rules, features);
                odds.Fill(features.Hashes);
                if (k == lead)
                {
                    isClaim = odds.Yes(ClaimDecision.Claim);
                    if (Assertions.IsTold(text, cue, units[k]))
                        isClaim = Math.Max(isClaim, 0.5f);
                    if (isClaim < 0.5f)
                        break;
                }

                float attributed = attributions[i].Confidence * isClaim * (attributions[i].Speaker is null ? 1 : attributions[i].SpeakerConfidence);
                drafts.Add(Draft(text, reading, rules, features, odds, names, attributed));
            }
        }

        Finish(text, drafts, attributions, null, new ClaimIds(), claims);
    }

    public void ClassifyAuthor(
        ParsedArticle article,
        ReadOnlySpan<Entity> entities,
        IReadOnlyList<Attribution> attributions,
        Speaker author,
        List<Claim> claims)
    {
        if (article.Tokens.IsEmpty)
            return;
        ClaimText text = new(article, entities, _lexicon);
        ClaimFeatureList features = new();
        ClaimOdds odds = _decisions.NewOdds();
        TargetNames names = new(attributions);
        List<RuleHit> rules = [];
        List<ClaimDraft> drafts = [];
        foreach (int sentence in AuthorSentences.Of(article, attributions))
        {
            if (ClaimUnits.Whole(text, sentence) is not { } unit || !Assertions.IsFull(text, unit))
                continue;
            UnitReading reading = UnitReading.Read(text, unit, null, null, null);
            ReadFeatures(text, reading, rules, features);
            odds.Fill(features.Hashes);
            float worth = odds.Yes(ClaimDecision.Author);
            if (worth < LeastAuthorProbability)
                continue;
            ClaimDraft draft = Draft(text, reading, rules, features, odds, names, worth);
            drafts.Add(draft with { Labels = draft.Labels with { CheckWorthiness = Math.Max(LeastAuthorCheckWorthiness, draft.Labels.CheckWorthiness) } });
        }

        ClaimIds ids = new();
        foreach (Claim claim in claims)
            ids.Next(claim.Text);
        Finish(text, drafts, attributions, author, ids, claims);
    }

    private static void ReadFeatures(ClaimText text, UnitReading reading, List<RuleHit> rules, ClaimFeatureList features)
    {
        rules.Clear();
        features.Clear();
        ClaimTypeRules.Find(text, reading, rules);
        ClaimFeatures.Fill(text, reading, rules, features);
    }

    private static ClaimDraft Draft(
        ClaimText text,
        UnitReading reading,
        List<RuleHit> rules,
        ClaimFeatureList features,
        ClaimOdds odds,
        TargetNames names,
        float sureness)
    {
        ClaimLabeling labels = ClaimLabeler.Label(odds, reading, rules);
        return new ClaimDraft(
            reading.Unit,
            labels,
            ClaimTargets.Of(text, reading, labels.Type, names),
            sureness * labels.TypeProbability,
            ClaimEvidence.For(text, reading, labels, rules, features, odds));
    }

    private static void Finish(
        ClaimText text,
        List<ClaimDraft> drafts,
        IReadOnlyList<Attribution> attributions,
        Speaker? author,
        ClaimIds ids,
        List<Claim> claims)
    {
        foreach (ClaimDraft draft in drafts.OrderBy(draft => draft.Unit.First))
        {
            Attribution? attribution = draft.Unit.Attribution < 0 ? null : attributions[draft.Unit.Attribution];
            claims.Add(draft.ToClaim(text, attribution, author, ids));
        }
    }
}
