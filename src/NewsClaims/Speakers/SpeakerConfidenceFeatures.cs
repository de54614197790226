using NewsClaims.Kernels;

namespace NewsClaims.Speakers;

/// <summary>What tells how often a decision is right. Defined once, for training and prediction.</summary>
internal static class SpeakerConfidenceFeatures
{
    public const int Max = 16;

    public static int Fill(in SpeakerScene scene, SpeakerDecision decision, Attribution attribution, Span<uint> features)
    {
        uint path = (uint)decision.Path, kind = (uint)decision.Kind;
        float sure = decision.KindProbabilities.Length > 0 ? decision.KindProbabilities[(int)decision.Kind] : 0;
        uint share = sure < 0.3f ? 0u : sure < 0.5f ? 1u : sure < 0.7f ? 2u : sure < 0.85f ? 3u : sure < 0.95f ? 4u : 5u;
        uint words = 0;
        if (decision.Name is not null)
            words = (uint)Math.Min(4, 1 + decision.Name.AsSpan().Count(' '));
        int n = 0;
        features[n++] = FeatureHash.Feature(1, 0);
        features[n++] = FeatureHash.Feature(2, path);
        features[n++] = FeatureHash.Feature(3, path, kind);
        features[n++] = FeatureHash.Feature(4, path, share);
        features[n++] = FeatureHash.Feature(5, kind, share);
        features[n++] = FeatureHash.Feature(6, path, words);
        features[n++] = FeatureHash.Feature(7, path, (uint)attribution.Quotation);
        features[n++] = FeatureHash.Feature(10, path, scene.FirstPerson ? 1u : 0u);
        if (decision.Mention >= 0 && decision.Path is SpeakerPath.Pronoun or SpeakerPath.Description)
        {
            features[n++] = FeatureHash.Feature(8, path, Distance(scene, decision.Mention, out uint rivals));
            features[n++] = FeatureHash.Feature(9, path, rivals);
        }

        return n;
    }

    // Sentences back to the last name of the referent, and how many other persons are named since.
    private static uint Distance(in SpeakerScene scene, int mention, out uint rivals)
    {
        const int Reach = 60;
        Mention source = scene.Mentions[mention];
        int sentence = scene.Article.SentenceOf(source.Head);
        rivals = 0;
        for (int m = mention - 1; m >= Math.Max(0, mention - Reach); m--)
        {
            Mention other = scene.Mentions[m];
            if (other.Kind != MentionKind.Name)
                continue;
            if (other.Referent == source.Referent)
                return (uint)Math.Min(5, sentence - scene.Article.SentenceOf(other.Head));
            if (scene.Entities[other.Entity].Class == EntityClass.Person && rivals < 3)
                rivals++;
        }

        return 6;
    }
}
