using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>What the features need besides the text.</summary>
internal sealed class EntityModelParts
{
    private readonly int _margin = EntityPiece.Margin;

    public EntityPiece NewPiece() => _margin > 0 ? new() : new();
}
