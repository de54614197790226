using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Entities;

/// <summary>Settings of the network of the entity tagger.</summary>
internal sealed record EntityNetworkOptions : NetworkSettings
{
    public EntityNetworkOptions()
    {
        Dropout = 0.25f;
        BatchTokens = 400;
    }

    public int Width { get; init; } = 128;

    public int Layers { get; init; } = 3;

    /// <summary>It learns first from one in so many unlabelled texts; 0 for none.</summary>
    public int Texts { get; init; } = 1;

    /// <summary>So many are trained; the one that does best on dev, with the weights of features, is kept.</summary>
    public int Networks { get; init; } = 3;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 7;

    /// <summary>Times a word must be seen to have a row of its own.</summary>
    public int LeastSeen { get; init; } = 3;

    /// <summary>Share of tokens whose word is hidden, and of those, and others, whose vector and tendency are hidden.</summary>
    public float Hidden { get; init; } = 0.1f;
}
