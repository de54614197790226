using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>Small integer weights of hashed features, one for each label. Immutable and thread-safe.</summary>
internal sealed class FeatureWeights
{
    // The few larger weights are cut to this, so that the many small ones keep their differences.
    private const float LargestWeight = 4.5f;

    private readonly PackedRows _rows;

    private FeatureWeights(float scale, PackedRows rows)
    {
        Scale = scale;
        _rows = rows;
    }

    public int LabelCount => _rows.Columns;

    /// <summary>Places that sums need: those of the labels, and some whose content means nothing.</summary>
    public int Width => _rows.Width;

    /// <summary>What one unit of a weight is worth.</summary>
    public float Scale { get; }

    /// <summary>Adds the weights of the features to <paramref name="sums"/>, which has <see cref="Width"/> places.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<short> sums) => _rows.Add(features, sums);

    /// <summary>Writes the rows of features in training units. Rows that come to nothing are left out.</summary>
    public static void Write(SectionWriter writer, int labelCount, IEnumerable<(uint Feature, float[] Row)> rows)
    {
        (uint Feature, float[] Row)[] ordered = [.. rows.OrderBy(row => row.Feature)];
        float largest = ordered.Length == 0 ? 0 : Math.Min(LargestWeight, ordered.Max(row => row.Row.Max(Math.Abs)));
        float scale = largest > 0 ? largest / sbyte.MaxValue : 1;
        List<uint> features = [];
        List<sbyte> weights = [];
        foreach ((uint feature, float[] row) in ordered)
        {
            sbyte[] small = [.. row.Take(labelCount).Select(weight => (sbyte)MathF.Round(Math.Clamp(weight, -largest, largest) / scale))];
            if (Array.TrueForAll(small, weight => weight == 0))
                continue;
            features.Add(feature);
            weights.AddRange(small);
        }

        writer.WriteSingle(scale);
        PackedRowsFile.Write(writer, features.ToArray(), weights.ToArray(), labelCount);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FeatureWeights Read(ref SectionReader reader, int labelCount)
    {
        float scale = reader.ReadSingle();
        if (!float.IsFinite(scale))
            throw new InvalidModelException("The weights of a chain have no unit; the file is damaged or made by another version, get it again or train again.");
        return new FeatureWeights(scale, PackedRowsFile.Read(ref reader, labelCount));
    }
}
