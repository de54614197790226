using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsClaims.Kernels;

/// <summary>
/// Hashed features, each with a row of weights by label. Most features weigh for few labels, and have an entry for each of these; the few that weigh for
/// many, which are met again and again, have a number for every label. Immutable and thread-safe.
/// </summary>
internal sealed class SparseRows
{
    private const int LabelBits = 8;
    private const int Portion = 64;

    // From so many entries on, adding a number for every label takes less time.
    private const int LeastFull = 12;

    // In place of the label: the entry says which full row is the feature's.
    private const int Full = (1 << LabelBits) - 1;

    private readonly FeatureIndex _index;

    // Where the entries of each feature start, and where those of the last end; entries are weight and label.
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly short[] _full;
    private readonly int _width;

    private SparseRows(FeatureIndex index, int[] starts, int[] entries, short[] full, int width)
    {
        _index = index;
        _starts = starts;
        _entries = entries;
        _full = full;
        _width = width;
    }

    /// <summary>Makes rows, or gives null where the features do not ascend.</summary>
    /// <param name="features">The features in ascending order, each once.</param>
    /// <param name="lengths">Number of entries of each.</param>
    /// <param name="labels">The labels of all rows.</param>
    /// <param name="weights">The weights of all rows.</param>
    public static SparseRows? Of(ReadOnlySpan<uint> features, ReadOnlySpan<ushort> lengths, ReadOnlySpan<byte> labels, ReadOnlySpan<short> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(lengths.Length, features.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, weights.Length);
        if (FeatureIndex.Of(features) is not { } index)
            return null;
        int width = 0;
        foreach (byte label in labels)
            width = Math.Max(width, label + 1);
        int[] starts = new int[features.Length + 1];
        List<int> entries = new(labels.Length);
        List<short> full = [];
        int next = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            ReadOnlySpan<byte> own = labels.Slice(next, lengths[i]);
            if (own.Length >= LeastFull && width <= Full)
            {
                entries.Add((full.Count / width << LabelBits) | Full);
                CollectionsMarshal.SetCount(full, full.Count + width);
                Span<short> row = CollectionsMarshal.AsSpan(full)[^width..];
                row.Clear();
                for (int k = 0; k < own.Length; k++)
                    row[own[k]] = weights[next + k];
            }
            else
            {
                for (int k = 0; k < own.Length; k++)
                    entries.Add((weights[next + k] << LabelBits) | own[k]);
            }

            next += own.Length;
            starts[i + 1] = entries.Count;
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(next, labels.Length, nameof(lengths));
        return new SparseRows(index, starts, [.. entries], [.. full], width);
    }

    /// <summary>Features that have one number each, none of them 0; null where the features do not ascend.</summary>
    public static SparseRows? OfSingle(ReadOnlySpan<uint> features, ReadOnlySpan<short> numbers)
    {
        ushort[] lengths = new ushort[features.Length];
        lengths.AsSpan().Fill(1);
        return Of(features, lengths, new byte[features.Length], numbers);
    }

    /// <summary>The number of a feature of <see cref="OfSingle"/>, 0 where there is none.</summary>
    public int Single(uint feature)
    {
        int row = _index.Find(feature);
        return row < 0 ? 0 : _entries[row] >> LabelBits;
    }

    /// <summary>Adds the weights of all <paramref name="features"/> to <paramref name="scores"/>, which has a place for every label.</summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<int> found = stackalloc int[Portion];
        while (!features.IsEmpty)
        {
            int portion = Math.Min(Portion, features.Length);
            ReadOnlySpan<int> rows = found[.._index.FindAll(features[..portion], found)];

            // What is read next is asked for ahead.
            foreach (int row in rows)
                Cache.Prefetch(ref _starts[row]);
            foreach (int row in rows)
                Cache.Prefetch(ref _entries[_starts[row]]);
            foreach (int row in rows)
                Add(row, scores);
            features = features[portion..];
        }
    }

    /// <summary>Adds the weights of one feature.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        int row = _index.Find(feature);
        if (row >= 0)
            Add(row, scores);
    }

    /// <summary>The weight of a feature for a label, 0 where there is none.</summary>
    public int Weight(uint feature, int label)
    {
        int row = _index.Find(feature);
        if (row < 0)
            return 0;
        ReadOnlySpan<int> entries = Row(row);
        if (IsFull(entries))
            return label < _width ? FullRow(entries[0])[label] : 0;
        foreach (int entry in entries)
        {
            if ((entry & ((1 << LabelBits) - 1)) == label)
                return entry >> LabelBits;
        }

        return 0;
    }

    private void Add(int row, Span<int> scores)
    {
        ReadOnlySpan<int> entries = Row(row);
        if (IsFull(entries))
        {
            VectorMath.Add(scores[.._width], FullRow(entries[0]));
            return;
        }

        foreach (int entry in entries)
            scores[entry & ((1 << LabelBits) - 1)] += entry >> LabelBits;
    }

    // Where labels are so many that one has the mark as its number, there are no full rows.
    private bool IsFull(ReadOnlySpan<int> entries) => entries.Length == 1 && (entries[0] & Full) == Full && _width <= Full;

    private ReadOnlySpan<short> FullRow(int entry) => _full.AsSpan((entry >> LabelBits) * _width, _width);

    private ReadOnlySpan<int> Row(int row) => _entries.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);
}
