using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>
/// What subject, object and other complements of the telling clause show: their classes and clusters, and the adjectives on them, which often carry
/// the judgement ("did an awful job").
/// </summary>
internal static class ArgumentFeatures
{
    public static void Fill(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        Clause clause = reading.Telling;
        OfArgument(text, reading, clause.Subject, 1, features);
        OfArgument(text, reading, clause.Object, 2, features);
        for (int i = 0; i < reading.Unit.Tokens.Length; i++)
        {
            int token = reading.Unit.Tokens[i];
            int head = text.Head(token);
            if (head < 0 || head == token)
                continue;
            bool onPredicate = head == clause.Predicate;
            bool onArgument = !onPredicate && text.Head(head) == clause.Predicate && reading.Unit.IndexOf(head) >= 0;
            if (!onPredicate && !onArgument)
                continue;
            uint place = onPredicate ? 0u : head == clause.Subject ? 1u : head == clause.Object ? 2u : 3u;
            if (text.Relation(token) is DependencyRelation.AdjectivalModifier or DependencyRelation.AdverbialModifier)
            {
                features.AddEach(ClaimFeature.Judging, reading.Classes[i], place, token);
                features.Add(ClaimFeature.Judging, (uint)text.Tag(token), place + 100, token);
                OfCluster(text, token, place + 4, features);
            }
            else if (onPredicate && text.Relation(token) is DependencyRelation.Oblique or DependencyRelation.ClausalComplement or DependencyRelation.OpenComplement)
            {
                features.AddEach(ClaimFeature.ObjectWords, reading.Classes[i], (uint)text.Relation(token) + 10, token);
                OfCluster(text, token, 3, features);
            }
        }
    }

    private static void OfArgument(ClaimText text, UnitReading reading, int token, uint place, ClaimFeatureList features)
    {
        if (token < 0)
            return;
        features.AddEach(ClaimFeature.ObjectWords, reading.ClassesOf(token), place, token);
        features.Add(ClaimFeature.ObjectWords, (uint)text.Tag(token), place + 100, token);
        OfCluster(text, token, place, features);
    }

    private static void OfCluster(ClaimText text, int token, uint place, ClaimFeatureList features)
    {
        int row = text.Lexicon.Vectors.Find(text.Lemma(token));
        if (WordVectors.IsKnown(row))
            features.Add(ClaimFeature.ArgumentCluster, (uint)text.Lexicon.Vectors.Cluster(row, ClusterLevel.Middle), place, token);
    }
}
