namespace NewsClaims;

/// <summary>
/// What kind of thing a name names, or an expression of time or amount tells. Names are of the types up to <see cref="Misc"/>, expressions of
/// those from <see cref="Date"/> on.
/// </summary>
public enum EntityType : byte
{
    /// <summary>A person, without titles.</summary>
    Person,

    /// <summary>A company, party, agency, team, court, medium, or other body.</summary>
    Organization,

    /// <summary>A place that has, or had, a government: a country, state, county, city, village.</summary>
    GeopoliticalEntity,

    /// <summary>A place without one: a sea, river, mountain, continent, region, street; also a place of which no more is known.</summary>
    Location,

    /// <summary>A place that was built: an airport, bridge, stadium, palace, prison, camp.</summary>
    Facility,

    /// <summary>A nationality, people, religion, or political following, as noun or adjective.</summary>
    NationalityOrGroup,

    /// <summary>An election, war, disaster, conference, contest, festival.</summary>
    Event,

    /// <summary>A book, film, song, broadcast, picture, or an award.</summary>
    Work,

    /// <summary>A law, treaty, amendment, or case at law.</summary>
    Law,

    /// <summary>A thing that is made and sold or used: a vehicle, weapon, device, program.</summary>
    Product,

    /// <summary>Any other name, and a name of which no more is known: languages, deities, theories.</summary>
    Misc,

    /// <summary>A day, a longer time, or a span of days and longer: "March 3", "last year", "the 1990s", "two weeks".</summary>
    Date,

    /// <summary>A time of day, or a span shorter than a day: "5:30 p.m.", "noon", "20 minutes".</summary>
    Time,

    /// <summary>An amount of money, with its currency.</summary>
    Money,

    /// <summary>A share in per cent, or a difference in percentage points.</summary>
    Percent,

    /// <summary>A measure with a unit, of length, area, mass, speed, energy and the like: "20 km". Counts of people and things are none.</summary>
    Quantity,
}
