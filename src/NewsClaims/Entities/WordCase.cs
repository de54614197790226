namespace NewsClaims.Entities;

/// <summary>Where a word has its capitals.</summary>
internal enum WordCase : byte
{
    Mark,
    Number,
    Small,
    Capitalised,
    Capitals,

    /// <summary>A small letter first and capitals later.</summary>
    Mixed,
}
