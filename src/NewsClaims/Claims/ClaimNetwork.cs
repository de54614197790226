using System.Runtime.InteropServices;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>
/// The learned model of all decisions about a claim: each feature has a row of small numbers; the rows of the features present are added to one
/// hidden layer, cut off at zero, that all decisions share. All sums are of integers, so they do not depend on the order of features or on the
/// machine. Immutable and thread-safe.
/// </summary>
internal sealed class ClaimNetwork
{
    private const uint FreeSlot = 0;
    private const int MaxHidden = 1024;

    private readonly uint[] _slotFeatures;
    private readonly int[] _slotRows;
    private readonly int _mask;
    private readonly ReadOnlyMemory<byte> _rows;
    private readonly int[] _bias;
    private readonly int[] _firsts;
    private readonly short[] _outputs;
    private readonly float[] _outputBias;
    private readonly float[] _scales;

    private ClaimNetwork(int[] labels, uint[] features, ReadOnlyMemory<byte> rows, int[] bias, short[] outputs, float[] outputBias, float[] scales)
    {
        HiddenCount = bias.Length;
        _rows = rows;
        _bias = bias;
        _outputs = outputs;
        _outputBias = outputBias;
        _scales = scales;
        _firsts = new int[labels.Length + 1];
        for (int i = 0; i < labels.Length; i++)
            _firsts[i + 1] = _firsts[i] + labels[i];
        int size = 16;
        while (size < features.Length * 2)
            size *= 2;
        _mask = size - 1;
        _slotFeatures = new uint[size];
        _slotRows = new int[size];
        for (int i = 0; i < features.Length; i++)
        {
            int slot = (int)features[i] & _mask;
            while (_slotFeatures[slot] != FreeSlot)
                slot = (slot + 1) & _mask;
            _slotFeatures[slot] = features[i];
            _slotRows[slot] = i;
        }
    }

    /// <summary>Length of the hidden layer.</summary>
    public int HiddenCount { get; }

    /// <summary>Number of labels of all decisions together.</summary>
    public int OutputCount => _firsts[^1];

    /// <summary>Where the labels of a decision begin among all, and how many there are.</summary>
    public (int First, int Count) Labels(int decision) => (_firsts[decision], _firsts[decision + 1] - _firsts[decision]);

    /// <summary>Fills in the hidden layer.</summary>
    public void Activate(ReadOnlySpan<uint> features, Span<int> hidden)
    {
        _bias.CopyTo(hidden);
        foreach (uint feature in features)
        {
            ReadOnlySpan<sbyte> row = RowOf(feature);
            if (!row.IsEmpty)
                VectorMath.Add(hidden, row);
        }

        for (int i = 0; i < HiddenCount; i++)
            hidden[i] = Math.Max(0, hidden[i]);
    }

    /// <summary>Fills in the probability of each label of a decision.</summary>
    public void Predict(int decision, ReadOnlySpan<int> hidden, Span<float> probabilities)
    {
        (int first, int count) = Labels(decision);
        float top = float.MinValue;
        for (int k = 0; k < count; k++)
        {
            ReadOnlySpan<short> weights = _outputs.AsSpan((first + k) * HiddenCount, HiddenCount);
            long sum = 0;
            for (int i = 0; i < weights.Length; i++)
                sum += (long)weights[i] * hidden[i];
            probabilities[k] = (sum * _scales[decision]) + _outputBias[first + k];
            top = Math.Max(top, probabilities[k]);
        }

        float total = 0;
        for (int k = 0; k < count; k++)
            total += probabilities[k] = MathF.Exp(probabilities[k] - top);
        for (int k = 0; k < count; k++)
            probabilities[k] /= total;
    }

    /// <summary>
    /// By how much a feature counted for one label against another: what it added to the parts of the hidden layer that are on, times what these
    /// say. The sum over all features, with the fixed part, is the difference between the two labels' scores.
    /// </summary>
    public long Preference(uint feature, ReadOnlySpan<int> hidden, int decision, int label, int other)
    {
        ReadOnlySpan<sbyte> row = RowOf(feature);
        ReadOnlySpan<short> wanted = _outputs.AsSpan((_firsts[decision] + label) * HiddenCount, HiddenCount);
        ReadOnlySpan<short> against = _outputs.AsSpan((_firsts[decision] + other) * HiddenCount, HiddenCount);
        long sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (hidden[i] > 0)
                sum += (long)row[i] * (wanted[i] - against[i]);
        }

        return sum;
    }

    /// <summary>Writes what <see cref="Read"/> reads: rows and outputs feature by feature and label by label, the hidden layer's length each.</summary>
    public static void Write(
        SectionWriter writer,
        IReadOnlyList<int> labels,
        ReadOnlySpan<uint> features,
        ReadOnlySpan<sbyte> rows,
        ReadOnlySpan<int> bias,
        ReadOnlySpan<short> outputs,
        ReadOnlySpan<float> outputBias,
        ReadOnlySpan<float> scales)
    {
        writer.WriteArray<int>([.. labels]);
        writer.WriteArray(features);
        writer.WriteArray(rows);
        writer.WriteArray(bias);
        writer.WriteArray(outputs);
        writer.WriteArray(outputBias);
        writer.WriteArray(scales);
    }

    public static ClaimNetwork Read(ref SectionReader reader, IReadOnlyList<int> expected)
    {
        int[] labels = reader.ReadArray<int>();
        uint[] features = reader.ReadArray<uint>();
        ReadOnlyMemory<byte> rows = reader.ReadBytes();
        int[] bias = reader.ReadArray<int>();
        short[] outputs = reader.ReadArray<short>();
        float[] outputBias = reader.ReadArray<float>();
        float[] scales = reader.ReadArray<float>();
        if (!labels.AsSpan().SequenceEqual([.. expected]))
        {
            throw new InvalidModelException(
                $"Section \"{ClaimDecisions.Section}\" has decisions with {string.Join(", ", labels)} labels; expected {string.Join(", ", expected)}. It was made by another version; train again.");
        }

        int all = labels.Sum();
        bool fits = bias.Length is > 0 and <= MaxHidden && rows.Length == (long)features.Length * bias.Length && outputs.Length == all * bias.Length
            && outputBias.Length == all && scales.Length == labels.Length;
        if (!fits || features.AsSpan().Contains(FreeSlot) || outputBias.Any(value => !float.IsFinite(value)) || scales.Any(value => !float.IsFinite(value)))
        {
            throw new InvalidModelException(
                $"The parts of section \"{ClaimDecisions.Section}\" do not fit together ({features.Length} features, {rows.Length} numbers, {bias.Length} hidden); the file is damaged, get it again or train again.");
        }

        return new ClaimNetwork(labels, features, rows, bias, outputs, outputBias, scales);
    }

    // An empty row where the model does not know the feature.
    private ReadOnlySpan<sbyte> RowOf(uint feature)
    {
        int slot = (int)feature & _mask;
        while (_slotFeatures[slot] != FreeSlot)
        {
            if (_slotFeatures[slot] == feature)
                return MemoryMarshal.Cast<byte, sbyte>(_rows.Span.Slice(_slotRows[slot] * HiddenCount, HiddenCount));
            slot = (slot + 1) & _mask;
        }

        return default;
    }
}
