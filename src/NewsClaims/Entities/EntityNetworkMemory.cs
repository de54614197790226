using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>Working memory of an <see cref="EntityNetwork"/>: rows for the tokens of a piece, with empty ones before, between and after stretches of them.</summary>
internal sealed class EntityNetworkMemory
{
    // No more empty rows than stretches, and these do not touch.
    private const int MaxRows = (EntityPiece.MaxLength * 2) + 2;

    public uint[] Features { get; } = new uint[MaxRows * NetworkFeatures.Count];

    public bool[] Empty { get; } = new bool[MaxRows];

    /// <summary>For each row the token whose scores are wanted, or -1.</summary>
    public int[] Token { get; } = new int[MaxRows];

    public float[] Scores { get; } = new float[MaxRows * EntityLabels.Named];

    public EncoderMemory Encoder { get; } = new(remembers: false);
}
