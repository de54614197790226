using NewsClaims.Kernels;

namespace NewsClaims.Claims;

/// <summary>What the telling clause shows: who is its subject, when it places what it says, what it predicates, and the clause inside it.</summary>
internal static class ClauseFeatures
{
    public static void Fill(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        Clause clause = reading.Telling;
        uint negated = clause.Negation >= 0 ? 1u : 0u;
        uint own = reading.IsOwn(text, clause) ? 1u : 0u;
        features.Add(ClaimFeature.Form, (uint)reading.Main.Form, clause.Predicate);
        features.Add(ClaimFeature.Tense, (uint)clause.Tense, negated, clause.Modal);
        features.Add(ClaimFeature.Negation, negated, clause.Negation);
        uint quoted = reading.Unit.InQuotes ? 1u : 0u;
        uint copular = clause.Copular ? 1u : clause.Passive ? 2u : 0u;
        features.Add(ClaimFeature.TenseInQuotes, (uint)clause.Tense, quoted, copular, clause.Predicate);
        features.Add(ClaimFeature.TenseInQuotes, (uint)clause.Tense + 32, quoted, (uint)clause.SubjectKind, clause.Predicate);
        if (clause.Predicate >= 0)
            features.Add(ClaimFeature.TenseInQuotes, FeatureHash.Of(text.Lemma(clause.Predicate)), (uint)clause.Tense + 64, quoted, clause.Predicate);
        features.Add(ClaimFeature.Subject, (uint)clause.SubjectKind, reading.Unit.InQuotes ? 1u : 0u, clause.Subject);
        features.Add(ClaimFeature.SubjectTense, (uint)clause.SubjectKind, (uint)clause.Tense, negated, clause.Subject);
        features.Add(ClaimFeature.Own, own, (uint)clause.Tense, negated, clause.Subject);
        features.Add(ClaimFeature.Own, own, 999, clause.Subject);
        uint shape = (clause.Copular ? 1u : 0u) + (clause.Passive ? 2u : 0u) + (clause.Object >= 0 ? 4u : 0u) + (clause.Complement >= 0 ? 8u : 0u);
        features.Add(ClaimFeature.Shape, shape, (uint)clause.Form);
        features.Add(ClaimFeature.Shape, shape, 100 + (uint)clause.Tense);
        features.Add(ClaimFeature.Framed, reading.Framed ? 1u : 0u);
        if (reading.Framed)
            features.Add(ClaimFeature.Framed, text.Lemma(reading.Main.Predicate), reading.Main.Predicate);
        if (clause.Subject >= 0)
        {
            features.Add(ClaimFeature.SubjectWord, text.Lemma(clause.Subject), clause.Subject);
            EntityClass? type = text.EntityAt(clause.Subject)?.Class;
            features.Add(ClaimFeature.SubjectName, type is null ? 9u : (uint)type, (uint)clause.Tense, clause.Subject);
        }

        if (clause.Object >= 0)
            features.Add(ClaimFeature.Object, text.Lemma(clause.Object), clause.Object);
        if (clause.Modal >= 0)
        {
            features.Add(ClaimFeature.Modal, text.Lemma(clause.Modal), clause.Modal);
            features.Add(ClaimFeature.ModalSubject, FeatureHash.Of(text.Lemma(clause.Modal)), (uint)clause.SubjectKind, own, clause.Modal);
        }

        if (clause.Predicate >= 0)
            OfPredicate(text, reading, clause, features);
        if (reading.Inner.Predicate >= 0)
        {
            Clause inner = reading.Inner;
            features.Add(ClaimFeature.InnerPredicate, text.Lemma(inner.Predicate), inner.Predicate);
            features.Add(ClaimFeature.InnerShape, (uint)inner.Form, (uint)inner.Tense, (uint)inner.SubjectKind, inner.Predicate);
            features.AddEach(ClaimFeature.InnerWords, reading.ClassesOf(inner.Predicate), (uint)inner.Form, inner.Predicate);
        }
    }

    private static void OfPredicate(ClaimText text, UnitReading reading, Clause clause, ClaimFeatureList features)
    {
        int predicate = clause.Predicate;
        string lemma = text.Lemma(predicate);
        ClaimWords words = reading.ClassesOf(predicate);
        uint negated = clause.Negation >= 0 ? 1u : 0u;
        features.Add(ClaimFeature.Predicate, lemma, predicate);
        ClusterFeatures.Add(text, predicate, ClaimFeature.PredicateCluster, 0, features);
        if (reading.IsOwn(text, reading.Main) && text.Lexicon.Cue(text.Lemma(reading.Main.Predicate)) is { } said)
            features.Add(ClaimFeature.OwnCue, (uint)said.Class, reading.Main.Negation >= 0 ? 1u : 0u, reading.Main.Predicate);
        features.Add(ClaimFeature.TensePredicate, FeatureHash.Of(lemma), (uint)clause.Tense, predicate);
        features.Add(ClaimFeature.PredicateTag, (uint)text.Tag(predicate), clause.Copular ? 1u : 0u, predicate);
        features.AddEach(ClaimFeature.PredicateWords, words, clause.Copular ? 1u : 0u, predicate);
        features.AddEach(ClaimFeature.PredicateWords, words, 10 + ((uint)clause.Tense * 2) + negated, predicate);
        features.AddEach(ClaimFeature.SubjectTenseWords, words, 1000 + ((uint)clause.SubjectKind * 32) + (uint)clause.Tense, predicate);
        foreach (int token in reading.Unit.Tokens)
        {
            if (text.Head(token) != predicate || token == predicate || text.Pos(token) == PartOfSpeech.Punctuation)
                continue;
            features.Add(ClaimFeature.TagAndRelation, (uint)text.Relation(token), (uint)text.Tag(token), token);
            if (text.Relation(token) is DependencyRelation.AdverbialModifier or DependencyRelation.AdjectivalModifier
                or DependencyRelation.OpenComplement or DependencyRelation.Oblique or DependencyRelation.NominalModifier or DependencyRelation.AdnominalClause)
            {
                features.Add(ClaimFeature.Modifier, text.Lemma(token), token);
                features.AddEach(ClaimFeature.MainWords, reading.ClassesOf(token), (uint)text.Relation(token), token);
            }
        }
    }
}
