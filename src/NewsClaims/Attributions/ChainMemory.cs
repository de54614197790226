namespace NewsClaims.Attributions;

/// <summary>What labelling a sequence works in. Kept by who labels from one article to the next, for it is larger than all else that an article takes.</summary>
internal sealed class ChainMemory(int labelCount)
{
    public ChainInference Chain { get; } = new(labelCount);

    public FeatureList Features { get; } = new();
}
