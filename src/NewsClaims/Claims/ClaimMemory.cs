namespace NewsClaims.Claims;

/// <summary>Working memory of one call of the claim classifier, kept for the next. Not thread-safe.</summary>
internal sealed class ClaimMemory(ClaimDecisions decisions)
{
    private int _tokens;

    public string?[] Lemmas { get; private set; } = [];

    public string?[] Forms { get; private set; } = [];

    public ClaimFeatureList Features { get; } = new();

    public ClaimOdds Odds { get; } = decisions.NewOdds();

    public List<RuleHit> Rules { get; } = [];

    public List<ClaimUnit> Units { get; } = [];

    /// <summary>The classes of one unit's words.</summary>
    public ClaimWords[] Classes { get; } = new ClaimWords[ClaimUnit.MaxTokens];

    public List<ClaimDraft> Drafts { get; } = [];

    /// <summary>Drafts from attributions inside others.</summary>
    public List<ClaimDraft> Inner { get; } = [];

    /// <summary>Makes room for an article of so many tokens.</summary>
    public void Start(int tokens)
    {
        _tokens = tokens;
        if (Lemmas.Length >= tokens)
            return;
        Lemmas = new string?[tokens * 5 / 4];
        Forms = new string?[Lemmas.Length];
    }

    /// <summary>Forgets the article, so that nothing of it is kept alive.</summary>
    public void Clear()
    {
        Array.Clear(Lemmas, 0, _tokens);
        Array.Clear(Forms, 0, _tokens);
        Rules.Clear();
        Units.Clear();
        Drafts.Clear();
        Inner.Clear();
    }
}
