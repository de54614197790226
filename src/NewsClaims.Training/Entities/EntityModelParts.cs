using NewsClaims.Entities;
using NewsClaims.Models;

namespace NewsClaims.Training.Entities;

/// <summary>What the features need besides the text.</summary>
internal sealed class EntityModelParts(ClaimModel model)
{
    public WordVectors Vectors { get; } = model.Words;

    public NameTendencies Tendencies { get; init; } = NameTendencies.None;

    public NameLists Lists { get; init; } = NameListFile.Read();

    /// <summary>The parts of a model trained before.</summary>
    public static EntityModelParts Of(EntityModel trained, ClaimModel model) => new(model) { Tendencies = trained.Tendencies, Lists = trained.Lists };

    public EntityPiece NewPiece() => new(Vectors, Tendencies, Lists);
}
