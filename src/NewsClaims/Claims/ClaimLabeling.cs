namespace NewsClaims.Claims;

/// <summary>Type and attributes of one unit, as decided.</summary>
internal readonly record struct ClaimLabeling(
    ClaimType Type,
    float TypeProbability,
    ClaimType SecondType,
    Stance Stance,
    Polarity Polarity,
    Certainty Certainty,
    Slant Slant,
    ClaimTime Time,
    bool HasQuantity,
    float CheckWorthiness);
