using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>The weights of features: a row of small integers for each hashed feature, one for each label of a name. Immutable and thread-safe.</summary>
internal sealed class EntityWeights
{
    private const int MaxFeatures = 1 << 21;

    private readonly PackedRows _rows;

    private EntityWeights(PackedRows rows) => _rows = rows;

    /// <summary>Adds the weights of all <paramref name="features"/> to <paramref name="scores"/>, one place a label of a name.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<short> scores) => _rows.Add(features, scores);

    /// <summary>Reads what <see cref="EntityWeightsFile"/> packed.</summary>
    public static EntityWeights Read(ref SectionReader reader) => new(EntityWeightsFile.Read(ref reader, MaxFeatures));
}
