namespace NewsClaims.Models;

/// <summary>What a row that is given to a <see cref="TokenEncoder"/> is there for.</summary>
internal enum RowUse : byte
{
    /// <summary>There is no token: the row stands before, between or behind those of sentences, and its vector is zero.</summary>
    Empty,

    /// <summary>The vectors of neighbours know the token; its own is not asked for.</summary>
    Context,

    /// <summary>The vector of the token is asked for.</summary>
    Wanted,
}
