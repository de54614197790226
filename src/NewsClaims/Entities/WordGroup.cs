using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>Groups of words that stand in like places, at three levels, and how often the word has a capital elsewhere.</summary>
internal readonly record struct WordGroup(uint Coarse, uint Middle, uint Fine, uint Capitals)
{
    // No group has this number.
    private const uint Nothing = 1 << 16;

    /// <summary>The group of what is no word: the places before and after a sentence.</summary>
    public static WordGroup None { get; } = new(Nothing, Nothing, Nothing, Nothing);

    /// <summary>The groups of the word in a row of the vectors.</summary>
    public static WordGroup Of(WordVectors vectors, int row) => new(
        (uint)vectors.Cluster(row, ClusterLevel.Coarse),
        (uint)vectors.Cluster(row, ClusterLevel.Middle),
        (uint)vectors.Cluster(row, ClusterLevel.Fine),
        (uint)vectors.Capitals(row));
}
