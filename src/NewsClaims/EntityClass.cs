namespace NewsClaims;

/// <summary>The coarse kind of thing a name names: what <see cref="EntityType"/> refines.</summary>
public enum EntityClass : byte
{
    /// <summary>A person, without titles.</summary>
    Person,

    /// <summary>A company, party, agency, team, court, medium, or other body.</summary>
    Organization,

    /// <summary>A country, city, region, mountain, sea, building or other place.</summary>
    Location,

    /// <summary>Any other name: nationality, religion, event, work, law, product, award.</summary>
    Misc,
}
