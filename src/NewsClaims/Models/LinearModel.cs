using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>
/// A sparse linear model: hashed features to integer weights of labels. Scores are sums of integers, so they do not depend on the order of
/// features or on the machine. Immutable and thread-safe.
/// </summary>
internal sealed class LinearModel
{
    // Stands for no feature; the writer leaves it out.
    private const uint NoFeature = 0;

    // Weights are rounded to so many steps on each side of 0: finer ones change nothing, and pack worse.
    private const float Steps = 1000f;

    private readonly SparseRows _rows;

    private LinearModel(int labelCount, float scale, int featureCount, SparseRows rows)
    {
        LabelCount = labelCount;
        Scale = scale;
        FeatureCount = featureCount;
        _rows = rows;
    }

    /// <summary>Number of labels, at most 256.</summary>
    public int LabelCount { get; }

    /// <summary>Number of features with a weight.</summary>
    public int FeatureCount { get; }

    /// <summary>What one unit of an integer score is worth in the units of training: for probabilities of log-linear models.</summary>
    public float Scale { get; }

    /// <summary>Adds the weights of <paramref name="feature"/> to <paramref name="scores"/>, one place a label.</summary>
    public void Add(uint feature, Span<int> scores) => _rows.Add(feature, scores);

    /// <summary>Adds the weights of all <paramref name="features"/> to <paramref name="scores"/>, one place a label.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores) => _rows.Add(features, scores);

    /// <summary>The weight of <paramref name="feature"/> for <paramref name="label"/>, 0 where there is none: for explanations.</summary>
    public int Weight(uint feature, int label) => _rows.Weight(feature, label);

    /// <summary>Writes the model; <paramref name="rows"/> gives each feature's weights by label in training units. Zero weights are left out.</summary>
    public static void Write(SectionWriter writer, int labelCount, IEnumerable<(uint Feature, IEnumerable<(int Label, float Weight)> Row)> rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelCount, 256);
        List<(uint Feature, (int Label, float Weight)[] Row)> kept = [];
        float largest = 0;
        foreach ((uint feature, IEnumerable<(int Label, float Weight)> row) in rows)
        {
            if (feature == NoFeature)
                continue;
            (int Label, float Weight)[] entries = [.. row.OrderBy(entry => entry.Label)];
            kept.Add((feature, entries));
            foreach ((_, float weight) in entries)
                largest = Math.Max(largest, Math.Abs(weight));
        }

        float scale = largest > 0 ? largest / Steps : 1f;
        List<uint> features = [];
        List<ushort> lengths = [];
        List<byte> labels = [];
        List<short> weights = [];
        foreach ((uint feature, (int Label, float Weight)[] row) in kept.OrderBy(entry => entry.Feature))
        {
            int before = labels.Count;
            foreach ((int label, float weight) in row)
            {
                short quantised = (short)MathF.Round(weight / scale);
                if (quantised == 0)
                    continue;
                labels.Add((byte)label);
                weights.Add(quantised);
            }

            if (labels.Count == before)
                continue;
            features.Add(feature);
            lengths.Add((ushort)(labels.Count - before));
        }

        writer.WriteInt32(labelCount);
        writer.WriteSingle(scale);
        writer.WriteAscending(features.ToArray());
        writer.WriteArray<ushort>(lengths.ToArray());
        writer.WriteArray<byte>(labels.ToArray());
        writer.WriteSmall(weights.ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LinearModel Read(ref SectionReader reader)
    {
        int labelCount = reader.ReadCount(256);
        float scale = reader.ReadSingle();
        uint[] features = reader.ReadAscending();
        ReadOnlySpan<ushort> lengths = reader.ReadSpan<ushort>();
        ReadOnlySpan<byte> labels = reader.ReadSpan<byte>();
        short[] weights = reader.ReadSmall();
        long entries = 0;
        foreach (ushort length in lengths)
            entries += length;
        if (features.Length != lengths.Length || labels.Length != weights.Length || entries != labels.Length || !float.IsFinite(scale))
            throw new InvalidModelException("A linear model's parts do not fit together; the file is damaged, get it again or train again.");
        if (labels.ContainsAnyExceptInRange((byte)0, (byte)Math.Max(0, labelCount - 1)) || features.AsSpan().Contains(NoFeature))
            throw new InvalidModelException("A linear model names a label or feature it does not have; the file is damaged, get it again or train again.");
        if (features.Length > FeatureIndex.MaxFeatures)
            throw new InvalidModelException($"A linear model has {features.Length} features, more than there is room for; train it with a higher threshold.");
        SparseRows rows = SparseRows.Of(features, lengths, labels, weights)
            ?? throw new InvalidModelException("The features of a linear model are out of order; the file is damaged, get it again or train again.");
        return new LinearModel(labelCount, scale, features.Length, rows);
    }
}
