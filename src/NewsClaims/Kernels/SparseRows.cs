using System.Runtime.CompilerServices;

namespace NewsClaims.Kernels;

/// <summary>
/// Hashed features, each with a short row of weights by label, laid out for look-ups that nearly all miss the cache: one word for each bucket of
/// features, which says where its rows lie and whether a feature can be among them at all; and the rows themselves, one after another in one
/// array. Immutable and thread-safe.
/// </summary>
internal sealed class SparseRows
{
    /// <summary>Most numbers that the rows may take, headers included.</summary>
    public const int MaxLength = (1 << OffsetBits) - 1;

    private const int OffsetBits = 24;
    private const int Header = 2;
    private const int LabelBits = 8;

    // Low bits: where the rows of the bucket start. High bits: one for each kind of feature present, by the feature's own highest bits.
    private readonly uint[] _buckets;

    // Feature, number of entries, then an entry for each label: weight and label.
    private readonly int[] _rows;
    private readonly uint _mask;

    /// <param name="features">The features, each once.</param>
    /// <param name="lengths">Number of entries of each.</param>
    /// <param name="labels">The labels of all rows.</param>
    /// <param name="weights">The weights of all rows.</param>
    public SparseRows(ReadOnlySpan<uint> features, ReadOnlySpan<ushort> lengths, ReadOnlySpan<byte> labels, ReadOnlySpan<short> weights)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((features.Length * (long)Header) + labels.Length, MaxLength);
        int size = 16;
        while (size < features.Length)
            size *= 2;
        _mask = (uint)size - 1;
        _buckets = new uint[size + 1];
        _rows = new int[(features.Length * Header) + labels.Length];
        for (int i = 0; i < features.Length; i++)
            _buckets[(features[i] & _mask) + 1] += (uint)(Header + lengths[i]);
        for (int i = 1; i <= size; i++)
            _buckets[i] += _buckets[i - 1];
        int[] free = new int[size];
        for (int i = 0; i < size; i++)
            free[i] = (int)_buckets[i];
        int start = 0;
        for (int i = 0; i < features.Length; i++)
        {
            uint bucket = features[i] & _mask;
            _buckets[bucket] |= Kind(features[i]);
            int at = free[bucket];
            free[bucket] += Header + lengths[i];
            _rows[at] = (int)features[i];
            _rows[at + 1] = lengths[i];
            for (int j = 0; j < lengths[i]; j++, start++)
                _rows[at + Header + j] = (weights[start] << LabelBits) | labels[start];
        }
    }

    /// <summary>Features that have one number each, none of them 0.</summary>
    public static SparseRows OfSingle(ReadOnlySpan<uint> features, ReadOnlySpan<short> numbers)
    {
        ushort[] lengths = new ushort[features.Length];
        lengths.AsSpan().Fill(1);
        return new SparseRows(features, lengths, new byte[features.Length], numbers);
    }

    /// <summary>The number of a feature of <see cref="OfSingle"/>, 0 where there is none.</summary>
    public int Single(uint feature) => Weight(feature, 0);

    /// <summary>Adds the weights of all <paramref name="features"/> to <paramref name="scores"/>, which has a place for every label.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (uint feature in features)
            Cache.Prefetch(ref _buckets[feature & _mask]);
        foreach (uint feature in features)
        {
            uint bucket = _buckets[feature & _mask];
            if ((bucket & Kind(feature)) != 0)
                Cache.Prefetch(ref Unsafe.As<int, uint>(ref _rows[bucket & MaxLength]));
        }

        foreach (uint feature in features)
            Add(feature, scores);
    }

    /// <summary>Adds the weights of one feature.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        foreach (int entry in Find(feature))
            scores[entry & ((1 << LabelBits) - 1)] += entry >> LabelBits;
    }

    /// <summary>The weight of a feature for a label, 0 where there is none.</summary>
    public int Weight(uint feature, int label)
    {
        foreach (int entry in Find(feature))
        {
            if ((entry & ((1 << LabelBits) - 1)) == label)
                return entry >> LabelBits;
        }

        return 0;
    }

    private ReadOnlySpan<int> Find(uint feature)
    {
        uint bucket = _buckets[feature & _mask];
        if ((bucket & Kind(feature)) == 0)
            return [];
        int at = (int)(bucket & MaxLength), end = (int)(_buckets[(feature & _mask) + 1] & MaxLength);
        while (at < end)
        {
            if ((uint)_rows[at] == feature)
                return _rows.AsSpan(at + Header, _rows[at + 1]);
            at += Header + _rows[at + 1];
        }

        return [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Kind(uint feature) => 1u << (OffsetBits + (int)(feature >> 29));
}
