namespace NewsClaims;

/// <summary>What kind of thing a name names.</summary>
public enum EntityType : byte
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
