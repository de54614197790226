using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>Working memory of one call, kept for the next.</summary>
internal sealed class EntityScratch(WordVectors vectors, NameTendencies tendencies, NameLists lists)
{
    public EntityPiece Piece { get; } = new(vectors, tendencies, lists);

    public ArticleNames Names { get; } = new();

    public List<TokenRange> Pieces { get; } = [];

    public uint[] Features { get; } = new uint[EntityFeatures.Max + ArticleFeatures.Max];

    public byte[] Trace { get; } = new byte[EntityPiece.MaxLength * EntityDecoder.TraceLength];

    public EntityNetworkMemory Network { get; } = new();

    public EntityMarginals.State[] States { get; } = new EntityMarginals.State[EntityPiece.MaxLength];

    /// <summary>Sixteen scores for each token of the stretch in hand.</summary>
    public short[] Scores { get; private set; } = [];

    /// <summary>A label for each token of the stretch in hand.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>The words of the stretch in hand.</summary>
    public SeenWord[] Words { get; private set; } = [];

    /// <summary>The scores of tokens of the stretch in hand.</summary>
    public Span<short> ScoresOf(int token, int count) => Scores.AsSpan(token * EntityLabels.Named, count * EntityLabels.Named);

    public void Reserve(int tokens)
    {
        if (Labels.Length >= tokens)
            return;
        int length = Math.Max(tokens, Labels.Length * 2);
        Labels = new byte[length];
        Words = new SeenWord[length];
        Scores = new short[length * EntityLabels.Named];
    }
}
