using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>Working memory of an <see cref="EntityNetwork"/>: a row for each token of a piece, and an empty one on both sides.</summary>
internal sealed class EntityNetworkMemory
{
    public const int MaxRows = EntityPiece.MaxLength + 2;

    public uint[] Features { get; } = new uint[MaxRows * NetworkFeatures.Count];

    public bool[] Empty { get; } = new bool[MaxRows];

    public float[] Scores { get; } = new float[EntityPiece.MaxLength * EntityLabels.Named];

    public EncoderMemory Encoder { get; } = new();
}
