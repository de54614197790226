namespace NewsClaims.Attributions;

/// <summary>Finds drafts of attributions: cues first, then the roles of each, then what to do where they overlap, and last the quotations that no cue claims.</summary>
internal sealed class DraftFinder(CueFinder cues, RoleFinder roles)
{
    /// <summary>The drafts of an article, each with content; those without cue last.</summary>
    public List<Draft> Find(ArticleContext context)
    {
        FirstGuess guess = new(context.Count);
        List<CueCandidate> found = cues.Find(context, guess);
        RoleFeatures role = new(context, guess);
        ChainInference chain = new(RoleFeatures.LabelCount);
        FeatureList features = new();
        List<Draft> drafts = [];
        foreach (CueCandidate cue in found)
        {
            Draft draft = roles.Find(context, role, cue, chain, features);
            Repair.Tidy(context, draft);
            if (draft.Content.Count > 0)
                drafts.Add(draft);
        }

        Overlaps.Settle(context, drafts);
        FloatingQuotations.Add(context, drafts);
        return drafts;
    }
}
