using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>The groups of words with like neighbours that a word belongs to: what was learned of one word helps with the others.</summary>
internal static class ClusterFeatures
{
    private const uint Middle = 1000;
    private const uint Fine = 2000;

    public static void Add(ClaimText text, int token, ClaimFeature kind, uint use, ClaimFeatureList features)
    {
        int row = text.Lexicon.Vectors.Find(text.Lemma(token));
        if (!WordVectors.IsKnown(row))
            return;
        features.Add(kind, (uint)text.Lexicon.Vectors.Cluster(row, ClusterLevel.Middle), Middle + use, token);
        features.Add(kind, (uint)text.Lexicon.Vectors.Cluster(row, ClusterLevel.Fine), Fine + use, token);
    }
}
