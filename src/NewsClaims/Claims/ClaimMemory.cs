namespace NewsClaims.Claims;

/// <summary>Working memory of one call of the claim classifier, kept for the next. Not thread-safe.</summary>
internal sealed class ClaimMemory(ClaimDecisions decisions)
{
    /// <summary>What units are read into.</summary>
    public ReadingMemory Reading { get; } = new();

    public ClaimFeatureList Features { get; } = new();

    public ClaimOdds Odds { get; } = decisions.NewOdds();

    public List<RuleHit> Rules { get; } = [];

    public List<ClaimUnit> Units { get; } = [];

    public TargetNames Names { get; } = new();

    public ClaimIds Ids { get; } = new();

    public List<ClaimDraft> Drafts { get; } = [];

    /// <summary>Drafts from attributions inside others.</summary>
    public List<ClaimDraft> Inner { get; } = [];

    /// <summary>Forgets the article, so that nothing of it is kept alive.</summary>
    public void Clear()
    {
        Reading.Clear();
        Rules.Clear();
        Units.Clear();
        Names.Clear();
        Ids.Clear();
        Drafts.Clear();
        Inner.Clear();
    }
}
