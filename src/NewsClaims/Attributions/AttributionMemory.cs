using NewsClaims.Layers;

namespace NewsClaims.Attributions;

/// <summary>Working memory of one call of the attribution finder, kept for the next. Not thread-safe.</summary>
internal sealed class AttributionMemory
{
    public RentedArrays Arrays { get; } = new();

    public ChainInference Cues { get; } = new(CueFeatures.LabelCount);

    public ChainInference Roles { get; } = new(RoleFeatures.LabelCount);

    public FeatureList Features { get; } = new();

    /// <summary>Runs of quoted words: the draft and the place of each.</summary>
    public Dictionary<uint, (int Draft, int Place)> Runs { get; } = [];
}
