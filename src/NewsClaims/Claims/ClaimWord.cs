namespace NewsClaims.Claims;

/// <summary>The classes of the word lists in <c>seeds/lexicons</c> that tell types and attributes of claims apart. The lists say what each holds.</summary>
internal enum ClaimWord : byte
{
    Possible,
    Probable,
    Sure,
    Good,
    Bad,
    Feeling,
    Position,
    Degree,
    Wrong,
    Wrongdoer,
    Unit,
    Money,
    Share,
    Number,
    Casualty,
    Change,
    Rank,
    People,
    Cause,
    Because,
    False,
    Allegation,
    Offer,
    Harm,
    Retaliation,
    Condition,
    Oblige,
    Intend,
    Public,
    Document,
    Outlet,
    Greeting,
    Empty,
    Speech,
    Outcome,
    Act,
    General,
    PastTime,
    FutureTime,
    PresentTime,
    Negative,
}

/// <summary>A set of <see cref="ClaimWord"/>.</summary>
internal readonly record struct ClaimWords(ulong Bits)
{
    public bool Has(ClaimWord word) => (Bits >> (int)word & 1) != 0;

    public bool HasAny(ClaimWords other) => (Bits & other.Bits) != 0;

    public ClaimWords With(ClaimWord word) => new(Bits | (1UL << (int)word));

    public ClaimWords With(ClaimWords other) => new(Bits | other.Bits);
}
