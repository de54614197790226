using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>
/// The built-in claim classifier: cuts each attribution into units, decides whether it is a claim at all, and gives each unit that
/// asserts something its type and attributes.
/// </summary>
internal sealed class ClaimClassifier : IClaimClassifier
{
    private const float LeastClaim = 0.5f;

    // Chosen for the best F1 by cross-validation over debates.
    private const float LeastAuthorProbability = 0.35f;

    private const float LeastAuthorCheckWorthiness = 0.7f;

    private readonly ClaimLexicon _lexicon;
    private readonly KeptMemory<ClaimMemory> _memories;

    public ClaimClassifier(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _lexicon = ClaimLexicon.Read(model);
        ClaimDecisions decisions = ClaimDecisions.Read(model);
        _memories = new KeptMemory<ClaimMemory>(() => new ClaimMemory(decisions));
    }

    public void Classify(ParsedArticle article, ReadOnlySpan<Entity> entities, IReadOnlyList<Attribution> attributions, List<Claim> claims)
    {
        if (article.Tokens.IsEmpty)
            return;
        ClaimMemory memory = _memories.Take();
        ClaimText text = new(article, entities, _lexicon, memory.Reading);
        memory.Names.Read(attributions);
        List<ClaimUnit> units = memory.Units;
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Repeats >= 0)
                continue;
            List<ClaimDraft> drafts = attributions[i].Parent < 0 ? memory.Drafts : memory.Inner;
            units.Clear();
            ClaimUnits.Add(text, attributions[i], i, units);
            if (units.Count == 0)
                continue;
            CueReading cue = CueReading.Read(text, attributions[i]);
            SourceReading source = SourceReading.Read(text, attributions[i]);
            int lead = Assertions.Lead(text, units);
            for (int k = lead; k < units.Count; k++)
            {
                if (k > lead && !Assertions.IsFull(text, units[k]))
                    continue;
                UnitReading reading = UnitReading.Read(text, units[k], attributions[i], cue, source);
                ReadFeatures(text, reading, memory);
                memory.Odds.Fill(memory.Features.Hashes);
                float isClaim = memory.Odds.Yes(ClaimDecision.Claim);
                if (k == lead && Assertions.IsTold(text, cue, units[k]))
                    isClaim = Math.Max(isClaim, LeastClaim);
                if (isClaim < LeastClaim)
                {
                    // Where the first assertion is no claim, the attribution is none; any other stands or falls by itself.
                    if (k == lead)
                        break;
                    continue;
                }

                float attributed = attributions[i].Confidence * isClaim * (attributions[i].Speaker is null ? 1 : attributions[i].SpeakerConfidence);
                drafts.Add(Draft(text, reading, memory, isClaim, attributed));
            }
        }

        ClaimIds ids = memory.Ids;
        int first = claims.Count;
        Finish(text, memory.Drafts, attributions, null, ids, claims);
        if (memory.Inner.Count > 0)
        {
            for (int i = 0; i < memory.Drafts.Count; i++)
                claims[first + i] = InnerClaims.Attach(text, claims[first + i], memory.Drafts[i], memory.Inner, attributions, ids);
        }

        Keep(memory, article.Tokens.Length);
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
        ClaimMemory memory = _memories.Take();
        ClaimText text = new(article, entities, _lexicon, memory.Reading);
        memory.Names.Read(attributions);
        foreach (int sentence in AuthorSentences.Of(article, attributions))
        {
            if (ClaimUnits.Whole(text, sentence) is not { } unit || !Assertions.IsFull(text, unit))
                continue;
            UnitReading reading = UnitReading.Read(text, unit, null, null, null);
            ReadFeatures(text, reading, memory);
            memory.Odds.Fill(memory.Features.Hashes);
            float worth = memory.Odds.Yes(ClaimDecision.Author);
            if (worth < LeastAuthorProbability)
                continue;
            ClaimDraft draft = Draft(text, reading, memory, isClaim: 1, worth);
            memory.Drafts.Add(draft with { Labels = draft.Labels with { CheckWorthiness = Math.Max(LeastAuthorCheckWorthiness, draft.Labels.CheckWorthiness) } });
        }

        ClaimIds ids = memory.Ids;
        foreach (Claim claim in claims)
            ids.Next(claim.Text);
        Finish(text, memory.Drafts, attributions, author, ids, claims);
        Keep(memory, article.Tokens.Length);
    }

    private void Keep(ClaimMemory memory, int tokens)
    {
        memory.Clear();
        _memories.GiveBack(memory, tokens);
    }

    private static void ReadFeatures(ClaimText text, UnitReading reading, ClaimMemory memory)
    {
        memory.Rules.Clear();
        memory.Features.Clear();
        ClaimTypeRules.Find(text, reading, memory.Rules);
        ClaimFeatures.Fill(text, reading, memory.Rules, memory.Features);
    }

    private static ClaimDraft Draft(
        ClaimText text,
        UnitReading reading,
        ClaimMemory memory,
        float isClaim,
        float sureness)
    {
        ClaimLabeling labels = ClaimLabeler.Label(memory.Odds, isClaim, reading, memory.Rules);
        return new ClaimDraft(
            reading.Unit,
            labels,
            ClaimTargets.Of(text, reading, labels.Type, memory.Names),
            sureness * labels.TypeProbability,
            ClaimEvidence.For(text, reading, labels, memory.Rules, memory.Features, memory.Odds));
    }

    private static void Finish(
        ClaimText text,
        List<ClaimDraft> drafts,
        IReadOnlyList<Attribution> attributions,
        Speaker? author,
        ClaimIds ids,
        List<Claim> claims)
    {
        drafts.Sort(static (left, right) => left.Unit.First != right.Unit.First
            ? left.Unit.First.CompareTo(right.Unit.First)
            : left.Unit.Attribution.CompareTo(right.Unit.Attribution));
        foreach (ClaimDraft draft in drafts)
        {
            Attribution? attribution = draft.Unit.Attribution < 0 ? null : attributions[draft.Unit.Attribution];
            claims.Add(draft.ToClaim(text, attribution, author, ids));
        }
    }
}
