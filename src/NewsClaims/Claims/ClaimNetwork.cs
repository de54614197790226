using System.Runtime.CompilerServices;
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
    private const int MaxHidden = 1024;
    private const int Portion = 64;

    private readonly FeatureIndex _index;
    private readonly ReadOnlyMemory<byte> _rows;
    private readonly int[] _bias;
    private readonly int[] _firsts;

    // Whole numbers, as are those of the hidden layer: their products and sums stay exact.
    private readonly double[] _outputs;
    private readonly float[] _outputBias;
    private readonly float[] _scales;

    private ClaimNetwork(int[] labels, FeatureIndex index, ReadOnlyMemory<byte> rows, int[] bias, short[] outputs, float[] outputBias, float[] scales)
    {
        HiddenCount = bias.Length;
        _index = index;
        _rows = rows;
        _bias = bias;
        _outputs = Array.ConvertAll(outputs, static weight => (double)weight);
        _outputBias = outputBias;
        _scales = scales;
        _firsts = new int[labels.Length + 1];
        for (int i = 0; i < labels.Length; i++)
            _firsts[i + 1] = _firsts[i] + labels[i];
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
        Span<int> found = stackalloc int[Portion];
        ReadOnlySpan<sbyte> rows = MemoryMarshal.Cast<byte, sbyte>(_rows.Span);
        while (!features.IsEmpty)
        {
            int portion = Math.Min(Portion, features.Length);
            int count = _index.FindAll(features[..portion], found);

            // Rows are long: all their lines are asked for ahead.
            foreach (int row in found[..count])
            {
                for (int at = 0; at < HiddenCount; at += Cache.Line)
                    Cache.Prefetch(ref Unsafe.AsRef(in rows[(row * HiddenCount) + at]));
            }

            foreach (int row in found[..count])
                VectorMath.Add(hidden, rows.Slice(row * HiddenCount, HiddenCount));
            features = features[portion..];
        }

        for (int i = 0; i < HiddenCount; i++)
            hidden[i] = Math.Max(0, hidden[i]);
    }

    /// <summary>Fills in the probability of each label of all decisions.</summary>
    public void Predict(ReadOnlySpan<int> hidden, Span<float> probabilities)
    {
        Span<double> values = stackalloc double[HiddenCount];
        for (int i = 0; i < values.Length; i++)
            values[i] = hidden[i];
        for (int decision = 0; decision + 1 < _firsts.Length; decision++)
        {
            (int first, int count) = Labels(decision);
            Span<float> own = probabilities.Slice(first, count);
            for (int k = 0; k < count; k++)
                own[k] = ((float)VectorMath.DotOfWhole(values, OutputsOf(first + k)) * _scales[decision]) + _outputBias[first + k];
            ToProbabilities(own);
        }
    }

    /// <summary>
    /// What each part of the hidden layer that is on says for one label against another. Times the row of a feature, it is by how much that counted: the sum
    /// over all features, with the fixed part, is the difference between the two labels' scores.
    /// </summary>
    public void Compare(int decision, int label, int other, ReadOnlySpan<int> hidden, Span<int> differences)
    {
        ReadOnlySpan<double> wanted = OutputsOf(_firsts[decision] + label), against = OutputsOf(_firsts[decision] + other);
        for (int i = 0; i < HiddenCount; i++)
            differences[i] = hidden[i] > 0 ? (int)(wanted[i] - against[i]) : 0;
    }

    /// <summary>By how much a feature counted in a comparison of two labels.</summary>
    public long Preference(uint feature, ReadOnlySpan<int> differences)
    {
        ReadOnlySpan<sbyte> row = RowOf(feature);
        return row.IsEmpty ? 0 : VectorMath.Dot(differences, row);
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
        writer.WriteAscending(features);
        writer.WriteArray(rows);
        writer.WriteArray(bias);
        writer.WriteArray(outputs);
        writer.WriteArray(outputBias);
        writer.WriteArray(scales);
    }

    public static ClaimNetwork Read(ref SectionReader reader, IReadOnlyList<int> expected)
    {
        int[] labels = reader.ReadArray<int>();
        uint[] features = reader.ReadAscending();
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
        FeatureIndex? index = FeatureIndex.Of(features);
        if (!fits || index is null || outputBias.Any(value => !float.IsFinite(value)) || scales.Any(value => !float.IsFinite(value)))
        {
            throw new InvalidModelException(
                $"The parts of section \"{ClaimDecisions.Section}\" do not fit together ({features.Length} features, {rows.Length} numbers, {bias.Length} hidden); the file is damaged, get it again or train again.");
        }

        return new ClaimNetwork(labels, index, rows, bias, outputs, outputBias, scales);
    }

    private static void ToProbabilities(Span<float> scores)
    {
        float top = float.MinValue, total = 0;
        foreach (float score in scores)
            top = Math.Max(top, score);
        foreach (ref float score in scores)
            total += score = MathF.Exp(score - top);
        foreach (ref float score in scores)
            score /= total;
    }

    private ReadOnlySpan<double> OutputsOf(int label) => _outputs.AsSpan(label * HiddenCount, HiddenCount);

    // An empty row where the model does not know the feature.
    private ReadOnlySpan<sbyte> RowOf(uint feature)
    {
        int row = _index.Find(feature);
        return row < 0 ? default : MemoryMarshal.Cast<byte, sbyte>(_rows.Span.Slice(row * HiddenCount, HiddenCount));
    }
}
