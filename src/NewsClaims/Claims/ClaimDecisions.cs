using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>The learned decisions about claims, in the order they stand in the model. Immutable and thread-safe.</summary>
internal sealed class ClaimDecisions
{
    public const string Section = "claims";

    /// <summary>Labels of each decision, in order.</summary>
    public static readonly IReadOnlyList<(string Name, int Labels)> All =
    [
        ("claim", 2),
        ("type", 11),
        ("stance", 4),
        ("polarity", 2),
        ("certainty", 3),
        ("time", 4),
        ("quantity", 2),
        ("check-worthiness", 4),
        ("author", 2),
    ];

    private readonly ClaimDecision[] _decisions;

    public ClaimDecisions(ClaimDecision[] decisions) => _decisions = decisions;

    public ClaimDecision Claim => _decisions[0];

    public ClaimDecision Type => _decisions[1];

    public ClaimDecision Stance => _decisions[2];

    public ClaimDecision Polarity => _decisions[3];

    public ClaimDecision Certainty => _decisions[4];

    public ClaimDecision Time => _decisions[5];

    public ClaimDecision Quantity => _decisions[6];

    /// <summary>The four grades of check-worthiness.</summary>
    public ClaimDecision Check => _decisions[7];

    /// <summary>Whether a sentence of the article's own voice is worth checking.</summary>
    public ClaimDecision Author => _decisions[8];

    public static ClaimDecisions Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        ClaimDecision[] decisions = new ClaimDecision[All.Count];
        for (int i = 0; i < decisions.Length; i++)
            decisions[i] = ClaimDecision.Read(ref reader, All[i].Labels);
        reader.End();
        return new ClaimDecisions(decisions);
    }
}
