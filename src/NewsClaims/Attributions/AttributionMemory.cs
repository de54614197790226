using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Attributions;

/// <summary>Working memory of one call of the attribution finder, kept for the next. Not thread-safe.</summary>
internal sealed class AttributionMemory
{
    private readonly ReusedObjects<Draft> _drafts = new(static () => new Draft());
    private readonly ReusedObjects<List<Draft>> _lists = new(static () => []);

    public RentedArrays Arrays { get; } = new();

    public ChainInference Cues { get; } = new(CueFeatures.LabelCount);

    public ChainInference Roles { get; } = new(RoleFeatures.LabelCount);

    public FeatureList Features { get; } = new();

    /// <summary>The cues of the text that is looked at.</summary>
    public List<CueCandidate> Candidates { get; } = [];

    /// <summary>Room to put drafts in another order.</summary>
    public List<Draft> Order { get; } = [];

    /// <summary>Pieces of content outside of their cue's sentence.</summary>
    public List<(Draft Draft, TokenRange Piece)> Far { get; } = [];

    /// <summary>Runs of quoted words: the draft and the place of each.</summary>
    public Dictionary<uint, (int Draft, int Place)> Runs { get; } = [];

    /// <summary>A draft without source and content, for as long as the call lasts.</summary>
    public Draft NewDraft(CueCandidate cue, float likelihood)
    {
        Draft draft = _drafts.Next();
        draft.Start(cue, likelihood);
        return draft;
    }

    /// <summary>An empty list of drafts, for as long as the call lasts.</summary>
    public List<Draft> NewList()
    {
        List<Draft> list = _lists.Next();
        list.Clear();
        return list;
    }

    /// <summary>Ends a call.</summary>
    public void End()
    {
        Arrays.GiveBack();
        _drafts.TakeBack();
        _lists.TakeBack();
    }
}
