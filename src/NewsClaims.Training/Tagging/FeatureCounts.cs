namespace NewsClaims.Training.Tagging;

/// <summary>
/// Decides which features take part in learning. Those seen only once or twice fill a model and generalise badly; and of the others a
/// random few are left out at every turn, so that no weight leans on a single other one.
/// </summary>
internal sealed class FeatureCounts
{
    // Counts are kept by a part of the hash: some rare features share the count of another and stay, which harms nobody.
    private const int SlotBits = 26;

    private const int Fewest = 3;
    private const uint DropBelow = uint.MaxValue / 10;

    private readonly byte[] _counts = new byte[1 << SlotBits];
    private uint[] _sample = new uint[64];
    private ulong _state = 12345;

    public void Add(ReadOnlySpan<uint> features)
    {
        foreach (uint feature in features)
        {
            ref byte count = ref _counts[feature >> (32 - SlotBits)];
            if (count < byte.MaxValue)
                count++;
        }
    }

    /// <summary>The features that take part this time.</summary>
    public ReadOnlySpan<uint> Sample(ReadOnlySpan<uint> features)
    {
        if (_sample.Length < features.Length)
            _sample = new uint[features.Length];
        int kept = 0;
        foreach (uint feature in features)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            if (_counts[feature >> (32 - SlotBits)] >= Fewest && (uint)(_state >> 32) >= DropBelow)
                _sample[kept++] = feature;
        }

        return _sample.AsSpan(0, kept);
    }
}
