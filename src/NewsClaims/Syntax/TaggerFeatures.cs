using NewsClaims.Kernels;

namespace NewsClaims.Syntax;

/// <summary>The features from which a token's label is decided: training and prediction use these same.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features of a token: as many again told nothing more on dev, and the parser mends what the tagger cannot see.</summary>
    public const int Count = 31;

    /// <summary>Fills <paramref name="features"/> for the word <paramref name="w"/> with its neighbours.</summary>
    /// <param name="b2">The word two before.</param>
    /// <param name="b1">The word before.</param>
    /// <param name="w">The word.</param>
    /// <param name="a1">The word after.</param>
    /// <param name="t1">One more than the label of the word before, 0 at the start.</param>
    /// <param name="t2">The same two before.</param>
    /// <param name="features">At least <see cref="Count"/> places.</param>
    public static void Fill(in TaggerWord b2, in TaggerWord b1, in TaggerWord w, in TaggerWord a1, uint t1, uint t2, Span<uint> features)
    {
        uint shape = (uint)w.Shape | ((uint)w.Capitals << 8);
        int n = 0;
        uint id = 0;

        // The word itself.
        features[n++] = FeatureHash.Feature(++id, w.Key, (uint)w.Shape);
        features[n++] = FeatureHash.Feature(++id, w.Suffix1);
        features[n++] = FeatureHash.Feature(++id, w.Suffix2);
        features[n++] = FeatureHash.Feature(++id, w.Suffix3, (uint)w.Shape);
        features[n++] = FeatureHash.Feature(++id, w.Prefix1);
        features[n++] = FeatureHash.Feature(++id, w.Prefix2);
        features[n++] = FeatureHash.Feature(++id, w.Prefix3);
        features[n++] = FeatureHash.Feature(++id, shape);
        features[n++] = FeatureHash.Feature(++id, w.LexicalClass);
        features[n++] = FeatureHash.Feature(++id, w.LexicalClass, (uint)w.Shape);
        features[n++] = FeatureHash.Feature(++id, w.Coarse);
        features[n++] = FeatureHash.Feature(++id, w.Middle);
        features[n++] = FeatureHash.Feature(++id, w.Fine);

        // The words around it.
        features[n++] = FeatureHash.Feature(++id, b2.Key);
        features[n++] = FeatureHash.Feature(++id, b1.Fine);
        features[n++] = FeatureHash.Feature(++id, a1.Fine);
        features[n++] = FeatureHash.Feature(++id, b1.Suffix3);
        features[n++] = FeatureHash.Feature(++id, a1.Suffix3);
        features[n++] = FeatureHash.Feature(++id, a1.LexicalClass);
        features[n++] = FeatureHash.Feature(++id, w.LexicalClass, a1.LexicalClass);
        features[n++] = FeatureHash.Feature(++id, b1.Middle, w.Middle);
        features[n++] = FeatureHash.Feature(++id, w.Middle, a1.Middle);
        features[n++] = FeatureHash.Feature(++id, (uint)b1.Shape, (uint)w.Shape, (uint)a1.Shape);
        features[n++] = FeatureHash.Feature(++id, (uint)a1.Shape | ((uint)a1.Capitals << 8), (uint)w.Shape, w.Coarse);

        // The labels before it.
        features[n++] = FeatureHash.Feature(++id, t1);
        features[n++] = FeatureHash.Feature(++id, (t1 << 8) | t2);
        features[n++] = FeatureHash.Feature(++id, t1, w.Suffix2);
        features[n++] = FeatureHash.Feature(++id, t1, w.Fine);
        features[n++] = FeatureHash.Feature(++id, t1, a1.Coarse);
        features[n++] = FeatureHash.Feature(++id, t1, shape);
        features[n++] = FeatureHash.Feature(++id, t1, (uint)w.Shape, (uint)a1.Shape);
    }
}
