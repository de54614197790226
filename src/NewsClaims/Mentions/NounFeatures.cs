using NewsClaims.Kernels;

namespace NewsClaims.Mentions;

/// <summary>What a noun's form says about what it stands for. Used to train and to predict <see cref="NounType"/>.</summary>
internal static class NounFeatures
{
    public const int Count = 6;

    /// <summary>Hash of the word in lower case without a plural ending.</summary>
    public static uint Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.EndsWith("men", StringComparison.OrdinalIgnoreCase))
            return FeatureHash.Feature(1, FeatureHash.OfLower(word[..^2]), FeatureHash.OfLower("an"));
        if (word.Length > 2 && word.EndsWith("man", StringComparison.OrdinalIgnoreCase))
            return FeatureHash.Feature(1, FeatureHash.OfLower(word[..^2]), FeatureHash.OfLower("an"));
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
            return FeatureHash.Feature(1, FeatureHash.OfLower(word[..^3]), 'y');
        if (word.Length > 3 && word.EndsWith("y", StringComparison.OrdinalIgnoreCase))
            return FeatureHash.Feature(1, FeatureHash.OfLower(word[..^1]), 'y');
        if (word.Length > 3 && FeatureHash.Lower(word[^1]) == 's' && FeatureHash.Lower(word[^2]) != 's')
            word = word[..^1];
        return FeatureHash.OfLower(word);
    }

    public static void Fill(ReadOnlySpan<char> word, bool plural, Span<uint> features)
    {
        ReadOnlySpan<char> tail = word[(word.LastIndexOf('-') + 1)..];
        ReadOnlySpan<char> single = plural && tail.Length > 3 && FeatureHash.Lower(tail[^1]) == 's' ? tail[..^1] : tail;
        features[0] = FeatureHash.Feature(11, Stem(word));
        features[1] = FeatureHash.Feature(12, FeatureHash.OfLower(Ending(single, 3)));
        features[2] = FeatureHash.Feature(13, FeatureHash.OfLower(Ending(single, 4)));
        features[3] = FeatureHash.Feature(14, FeatureHash.OfLower(Ending(single, 2)));
        features[4] = FeatureHash.Feature(15, Stem(tail));
        features[5] = FeatureHash.Feature(16, plural ? 1u : 0u);
    }

    private static ReadOnlySpan<char> Ending(ReadOnlySpan<char> word, int length) => word.Length > length ? word[^length..] : word;
}
