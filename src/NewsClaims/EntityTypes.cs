namespace NewsClaims;

/// <summary>How the fine types of names lie in the coarse classes.</summary>
internal static class EntityTypes
{
    /// <summary>The class of a type; those of expressions count as <see cref="EntityClass.Misc"/>.</summary>
    public static EntityClass ToClass(this EntityType type) => type switch
    {
        EntityType.Person => EntityClass.Person,
        EntityType.Organization => EntityClass.Organization,
        EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Facility => EntityClass.Location,
        _ => EntityClass.Misc,
    };

    /// <summary>The type of a name of which only the class is known.</summary>
    public static EntityType Unrefined(this EntityClass entityClass) => entityClass switch
    {
        EntityClass.Person => EntityType.Person,
        EntityClass.Organization => EntityType.Organization,
        EntityClass.Location => EntityType.Location,
        _ => EntityType.Misc,
    };
}
