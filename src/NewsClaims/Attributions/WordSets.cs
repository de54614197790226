using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>Closed sets of words, by their hashes in small letters as <see cref="ArticleContext.Word"/> has them.</summary>
internal static class WordSets
{
    /// <summary>The hash of "that".</summary>
    public static uint That { get; } = FeatureHash.OfLower("that");

    /// <summary>The set of the words that blanks part.</summary>
    public static HashSet<uint> Of(string words) => [.. words.Split(' ').Select(word => FeatureHash.OfLower(word))];
}
