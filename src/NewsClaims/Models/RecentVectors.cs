namespace NewsClaims.Models;

/// <summary>
/// The vectors that a layer made lately of the features of single tokens. Words come back, so that half of them need not be worked out again; what is
/// found is what would be made, bit for bit. Of bounded size; not thread-safe.
/// </summary>
internal sealed class RecentVectors
{
    // Few enough to stay in the second cache beside the weights; twice as many find a twentieth more.
    private const int SlotBits = 9;

    private uint[] _features = [];
    private float[] _vectors = [];
    private bool[] _taken = [];
    private object? _maker;

    /// <summary>Forgets what another maker made.</summary>
    public void Start(object maker, int features, int width)
    {
        if (ReferenceEquals(_maker, maker))
            return;
        _maker = maker;
        _features = new uint[features << SlotBits];
        _vectors = new float[width << SlotBits];
        _taken = new bool[1 << SlotBits];
    }

    /// <summary>Fills in the vector of a token with these features, if it is known.</summary>
    public bool TryFind(ReadOnlySpan<uint> features, Span<float> vector)
    {
        int slot = SlotOf(features);
        if (!_taken[slot] || !_features.AsSpan(slot * features.Length, features.Length).SequenceEqual(features))
            return false;
        _vectors.AsSpan(slot * vector.Length, vector.Length).CopyTo(vector);
        return true;
    }

    /// <summary>Notes the vector of a token with these features, in place of an earlier one.</summary>
    public void Add(ReadOnlySpan<uint> features, ReadOnlySpan<float> vector)
    {
        int slot = SlotOf(features);
        _taken[slot] = true;
        features.CopyTo(_features.AsSpan(slot * features.Length));
        vector.CopyTo(_vectors.AsSpan(slot * vector.Length));
    }

    private static int SlotOf(ReadOnlySpan<uint> features)
    {
        uint hash = 0;
        foreach (uint feature in features)
            hash = (hash ^ feature) * 0x9E3779B1;
        return (int)(hash >> (32 - SlotBits));
    }
}
