using NewsClaims.Kernels;

namespace NewsClaims.Claims;

/// <summary>The features of one unit. Each remembers its kind and the token it was read from, so that a decision can be explained.</summary>
internal sealed class ClaimFeatureList
{
    private readonly List<uint> _hashes = [];
    private readonly List<(ClaimFeature Kind, int Token)> _origins = [];
    private readonly HashSet<uint> _seen = [];

    /// <summary>The features, each once.</summary>
    public ReadOnlySpan<uint> Hashes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_hashes);

    /// <summary>What the feature at <paramref name="index"/> is and which token it was read from, or -1.</summary>
    public (ClaimFeature Kind, int Token) Origin(int index) => _origins[index];

    public void Clear()
    {
        _hashes.Clear();
        _origins.Clear();
        _seen.Clear();
    }

    public void Add(ClaimFeature kind, uint value, int token = -1)
    {
        uint hash = FeatureHash.Feature((uint)kind + 1, value);
        if (!_seen.Add(hash))
            return;
        _hashes.Add(hash);
        _origins.Add((kind, token));
    }

    public void Add(ClaimFeature kind, uint first, uint second, int token = -1) =>
        Add(kind, FeatureHash.Feature(97, first, second), token);

    public void Add(ClaimFeature kind, uint first, uint second, uint third, int token = -1) =>
        Add(kind, FeatureHash.Feature(97, first, second, third), token);

    public void Add(ClaimFeature kind, string value, int token = -1) => Add(kind, FeatureHash.Of(value), token);

    public void Add(ClaimFeature kind, string first, string second, int token = -1) =>
        Add(kind, FeatureHash.Of(first), FeatureHash.Of(second), token);

    /// <summary>One feature for each class of the set.</summary>
    public void AddEach(ClaimFeature kind, ClaimWords words, uint with, int token = -1)
    {
        for (ulong bits = words.Bits; bits != 0; bits &= bits - 1)
            Add(kind, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits), with, token);
    }
}
