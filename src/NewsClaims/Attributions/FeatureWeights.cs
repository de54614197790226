using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>
/// Small integer weights of hashed features, one for each label: a dense row a feature. Written compactly (features in order, as
/// differences), so that a model of many features stays small. Immutable and thread-safe.
/// </summary>
internal sealed class FeatureWeights
{
    private const int MaxFeatures = 1 << 22;

    // The few larger weights are cut to this, so that the many small ones keep their differences.
    private const float LargestWeight = 3f;

    private readonly SparseRows _rows;

    private FeatureWeights(int labelCount, float scale, SparseRows rows)
    {
        LabelCount = labelCount;
        Scale = scale;
        _rows = rows;
    }

    public int LabelCount { get; }

    /// <summary>What one unit of a weight is worth.</summary>
    public float Scale { get; }

    /// <summary>Adds the weights of the features to <paramref name="sums"/>, one place a label.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> sums) => _rows.Add(features, sums);

    /// <summary>Writes the rows of features in training units. Rows that come to nothing are left out.</summary>
    public static void Write(SectionWriter writer, int labelCount, IEnumerable<(uint Feature, float[] Row)> rows)
    {
        (uint Feature, float[] Row)[] ordered = [.. rows.OrderBy(row => row.Feature)];
        float largest = ordered.Length == 0 ? 0 : Math.Min(LargestWeight, ordered.Max(row => row.Row.Max(Math.Abs)));
        float scale = largest > 0 ? largest / sbyte.MaxValue : 1;
        List<byte> steps = [];
        List<sbyte> weights = [];
        uint before = 0;
        int count = 0;
        foreach ((uint feature, float[] row) in ordered)
        {
            sbyte[] small = [.. row.Take(labelCount).Select(weight => (sbyte)MathF.Round(Math.Clamp(weight, -largest, largest) / scale))];
            if (Array.TrueForAll(small, weight => weight == 0))
                continue;
            for (uint step = feature - before; ; step >>= 7)
            {
                steps.Add((byte)(step < 128 ? step : (step & 127) | 128));
                if (step < 128)
                    break;
            }

            before = feature;
            weights.AddRange(small);
            count++;
        }

        writer.WriteInt32(labelCount);
        writer.WriteInt32(count);
        writer.WriteSingle(scale);
        writer.WriteArray<byte>([.. steps]);
        writer.WriteArray<sbyte>([.. weights]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FeatureWeights Read(ref SectionReader reader, int labelCount)
    {
        int labels = reader.ReadCount(byte.MaxValue);
        int count = reader.ReadCount(MaxFeatures);
        float scale = reader.ReadSingle();
        byte[] steps = reader.ReadArray<byte>();
        sbyte[] weights = reader.ReadArray<sbyte>();
        if (labels != labelCount || weights.Length != count * labels || !float.IsFinite(scale))
            throw Damaged();
        uint[] features = new uint[count];
        uint before = 0;
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            uint step = 0;
            for (int shift = 0; ; shift += 7)
            {
                if (at == steps.Length || shift > 28)
                    throw Damaged();
                byte part = steps[at++];
                step |= (uint)(part & 127) << shift;
                if (part < 128)
                    break;
            }

            if (i > 0 && step == 0)
                throw Damaged();
            features[i] = before += step;
        }

        if (at != steps.Length)
            throw Damaged();
        return new FeatureWeights(labelCount, scale, Rows(features, weights, labelCount));
    }

    private static SparseRows Rows(uint[] features, sbyte[] weights, int labelCount)
    {
        ushort[] lengths = new ushort[features.Length];
        byte[] labels = new byte[weights.Length];
        short[] present = new short[weights.Length];
        int count = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            labels[count] = (byte)(i % labelCount);
            present[count++] = weights[i];
            lengths[i / labelCount]++;
        }

        return new SparseRows(features, lengths, labels.AsSpan(0, count), present.AsSpan(0, count));
    }

    private static InvalidModelException Damaged() =>
        new("The weights of a chain do not fit together; the file is damaged or made by another version, get it again or train again.");
}
