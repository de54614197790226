using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>Closed sets of words, by their hashes in small letters as <see cref="ArticleContext.Word"/> has them.</summary>
internal static class WordSets
{
    /// <summary>The set of the words that blanks part.</summary>
    public static HashSet<uint> Of(string words) => [.. words.Split(' ').Select(word => FeatureHash.OfLower(word))];
}
