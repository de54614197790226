using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>What was learned of fine types: one model for places, one for the names of the class Misc. Section <c>entity-types</c>.</summary>
internal sealed record FineTypeModel(WordVectors Vectors, LinearModel Places, LinearModel Others)
{
    public const string Section = "entity-types";

    /// <summary>The fine types of places in the order of the labels.</summary>
    public static readonly EntityType[] PlaceTypes = [EntityType.GeopoliticalEntity, EntityType.Location, EntityType.Facility];

    /// <summary>The fine types of other names in the order of the labels.</summary>
    public static readonly EntityType[] OtherTypes =
        [EntityType.NationalityOrGroup, EntityType.Event, EntityType.Work, EntityType.Law, EntityType.Product, EntityType.Misc];

    public static FineTypeModel Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        LinearModel places = LinearModel.Read(ref reader);
        LinearModel others = LinearModel.Read(ref reader);
        reader.End();
        if (places.LabelCount != PlaceTypes.Length || others.LabelCount != OtherTypes.Length)
            throw new InvalidModelException(
                $"Section \"{Section}\" has {places.LabelCount} types of places and {others.LabelCount} of other names; expected {PlaceTypes.Length} and {OtherTypes.Length}. Train again.");
        return new FineTypeModel(model.Words, places, others);
    }
}
