using System.Globalization;

namespace NewsClaims.Tests;

/// <summary>How many features there were, and a sum that changes with any of them (64-bit FNV-1a over their hashes, in their order).</summary>
internal sealed class FeatureSum
{
    private ulong _sum = 14695981039346656037;
    private int _count;

    public void Add(ReadOnlySpan<uint> features)
    {
        Mix((uint)features.Length);
        foreach (uint feature in features)
            Mix(feature);
        _count += features.Length;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_count,7} {_sum:x16}");

    private void Mix(uint value) => _sum = (_sum ^ value) * 1099511628211;
}
