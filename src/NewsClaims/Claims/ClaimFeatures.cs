using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>
/// What the learned decisions see of a unit: cue and source, the shape of the main clause, its words and their classes, measures, and which
/// tests of the guideline hold. One list serves all decisions, in training and in prediction.
/// </summary>
internal static class ClaimFeatures
{
    private const int EarlyTokens = 12;

    public static void Fill(ClaimText text, UnitReading reading, IReadOnlyList<RuleHit> rules, ClaimFeatureList features)
    {
        features.Add(ClaimFeature.Bias, 1);
        if (reading.Cue is { } cue)
            OfCue(text, reading, cue, features);
        if (reading.Source is { } source)
            OfSource(text, source, features);
        if (reading.Attribution is not null)
            features.Add(ClaimFeature.Quotation, (uint)reading.Quotation, reading.Unit.InQuotes ? 1u : 0u);
        OfUnit(text, reading, features);
        OfClause(text, reading, features);
        OfWords(text, reading, features);
        OfMeasures(reading, features);
        OfRules(reading, rules, features);
    }

    private static void OfCue(ClaimText text, UnitReading reading, CueReading cue, ClaimFeatureList features)
    {
        uint use = (cue.Negated ? 1u : 0u) + (cue.Modal >= 0 ? 2u : 0u);
        if (cue.MainToken < 0)
        {
            features.Add(ClaimFeature.CueLemma, "");
            return;
        }

        string lemma = text.Lemma(cue.MainToken);
        features.Add(ClaimFeature.CueLemma, lemma, cue.MainToken);
        OfCluster(text, cue.MainToken, ClaimFeature.CueCluster, 0, features);
        features.Add(ClaimFeature.CueTag, (uint)text.Tag(cue.MainToken), use);
        foreach (ClaimCue entry in cue.All)
            features.Add(ClaimFeature.CueEntry, entry.Words, cue.MainToken);
        CueClass main = cue.Main?.Class ?? CueClass.Unclassified;
        uint known = cue.Main is null ? 100u : (uint)main;
        features.Add(ClaimFeature.CueClass, known, cue.MainToken);
        features.Add(ClaimFeature.CueClassUse, known, use, cue.MainToken);
        features.Add(ClaimFeature.CueClassUse, known, (uint)text.Tag(cue.MainToken) + 16, cue.MainToken);
        foreach (int token in cue.Tokens)
            features.Add(ClaimFeature.CueWord, text.Lemma(token), token);
        features.Add(ClaimFeature.CueEnd, text.Form(cue.Tokens[^1]), cue.Tokens[^1]);
        features.Add(ClaimFeature.CueEnd, text.Form(cue.Tokens[^1]), text.Lemma(cue.MainToken), cue.MainToken);
        features.Add(ClaimFeature.CueModal, use);
        if (cue.Modal >= 0)
            features.Add(ClaimFeature.CueModal, text.Lemma(cue.Modal), cue.Modal);
        foreach (ClaimWords words in cue.Classes)
            features.AddEach(ClaimFeature.CueWords, words, use, cue.MainToken);
        Clause clause = reading.Telling;
        features.Add(ClaimFeature.CueAndForm, FeatureHash.Of(lemma), (uint)reading.Main.Form, cue.MainToken);
        features.Add(ClaimFeature.CueAndForm, known + 1000, (uint)reading.Main.Form, cue.MainToken);
        features.Add(ClaimFeature.CueAndTense, known, (uint)clause.Tense, (uint)clause.SubjectKind, clause.Predicate);
        features.Add(ClaimFeature.CueAndTense, known + 1000, (uint)clause.Tense, clause.Predicate);
        features.AddEach(ClaimFeature.CueAndPredicateWords, reading.ClassesOf(clause.Predicate), known, clause.Predicate);
    }

    private static void OfSource(ClaimText text, SourceReading source, ClaimFeatureList features)
    {
        features.Add(ClaimFeature.SourceKind, (uint)source.Kind, source.Plural ? 1u : 0u);
        if (source.Head < 0)
            return;
        features.Add(ClaimFeature.SourceHead, text.Lemma(source.Head), source.Head);
        features.AddEach(ClaimFeature.SourceWords, source.Words, 0, source.Head);
    }

    private static void OfUnit(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        int[] tokens = reading.Unit.Tokens;
        int bucket = tokens.Length switch { <= 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 8 => 5, <= 15 => 6, <= 30 => 7, _ => 8 };
        features.Add(ClaimFeature.Length, (uint)bucket);
        features.Add(ClaimFeature.Length, (uint)bucket, 100 + (uint)(reading.Cue?.Main?.Class ?? CueClass.Unclassified));
        features.Add(ClaimFeature.Start, text.Form(tokens[0]), tokens[0]);
        features.Add(ClaimFeature.Start, (uint)text.Tag(tokens[0]), tokens[0]);
        if (tokens.Length > 1)
            features.Add(ClaimFeature.StartTwo, text.Lemma(tokens[0]), text.Lemma(tokens[1]), tokens[0]);
        features.Add(ClaimFeature.End, text.Form(tokens[^1]), tokens[^1]);
        features.Add(ClaimFeature.Place, reading.Unit.Pieces.Length > 1 ? 1u : 0u);
    }

    private static void OfClause(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        Clause clause = reading.Telling;
        uint negated = clause.Negation >= 0 ? 1u : 0u;
        uint own = reading.IsOwn(text, clause) ? 1u : 0u;
        features.Add(ClaimFeature.Form, (uint)reading.Main.Form, clause.Predicate);
        features.Add(ClaimFeature.Tense, (uint)clause.Tense, negated, clause.Modal);
        features.Add(ClaimFeature.Negation, negated, clause.Negation);
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
            EntityType? type = text.EntityAt(clause.Subject)?.Type;
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
        OfCluster(text, predicate, ClaimFeature.PredicateCluster, 0, features);
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

    private static void OfWords(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        int[] tokens = reading.Unit.Tokens;
        ClaimWords all = default, early = default;
        uint before = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (text.Pos(tokens[i]) == PartOfSpeech.Punctuation)
                continue;
            if (text.Pos(tokens[i]) is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Adverb)
                OfCluster(text, tokens[i], ClaimFeature.Cluster, 0, features);
            uint word = FeatureHash.Of(text.Lemma(tokens[i]));
            features.Add(ClaimFeature.Word, word, tokens[i]);
            if (before != 0)
                features.Add(ClaimFeature.Pair, before, word, tokens[i]);
            before = word;
            foreach (ClaimWord kind in Kinds(reading.Classes[i].Bits & ~all.Bits))
                features.Add(ClaimFeature.Words, (uint)kind, tokens[i]);
            all = all.With(reading.Classes[i]);
            if (i < EarlyTokens)
                early = early.With(reading.Classes[i]);
        }

        features.AddEach(ClaimFeature.EarlyWords, early, 0);
        features.AddEach(ClaimFeature.EarlyWords, early, 1 + (uint)reading.Telling.Tense);
        features.Add(ClaimFeature.TagRun, FirstVerb(text, tokens, out uint subject), subject);
    }

    private static void OfCluster(ClaimText text, int token, ClaimFeature kind, uint use, ClaimFeatureList features)
    {
        int row = text.Lexicon.Vectors.Find(text.Lemma(token));
        if (!WordVectors.IsKnown(row))
            return;
        features.Add(kind, (uint)text.Lexicon.Vectors.Cluster(row, ClusterLevel.Middle), 1000 + use, token);
        features.Add(kind, (uint)text.Lexicon.Vectors.Cluster(row, ClusterLevel.Fine), 2000 + use, token);
    }

    private static IEnumerable<ClaimWord> Kinds(ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
            yield return (ClaimWord)System.Numerics.BitOperations.TrailingZeroCount(bits);
    }

    // The first finite verb by its tag alone, and what stands right before it: holds where the parse is wrong.
    private static uint FirstVerb(ClaimText text, int[] tokens, out uint before)
    {
        before = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (text.Tag(tokens[i]) is PennTag.Modal or PennTag.PastVerb or PennTag.PresentVerb or PennTag.ThirdPersonVerb)
            {
                before = i > 0 ? (uint)text.Tag(tokens[i - 1]) + 1 : 0;
                uint next = i + 1 < tokens.Length ? (uint)text.Tag(tokens[i + 1]) + 1 : 0;
                return ((uint)text.Tag(tokens[i]) * 64) + next;
            }
        }

        return uint.MaxValue;
    }

    private static void OfMeasures(UnitReading reading, ClaimFeatureList features)
    {
        for (int bit = 0; bit < 10; bit++)
        {
            if (((int)reading.Measures >> bit & 1) != 0)
                features.Add(ClaimFeature.Measure, (uint)bit);
            if (((int)reading.MainMeasures >> bit & 1) != 0)
            {
                features.Add(ClaimFeature.MainMeasure, (uint)bit);
                features.Add(ClaimFeature.MeasureTense, (uint)bit, (uint)reading.Telling.Tense);
            }
        }

        features.Add(ClaimFeature.Measure, (reading.Measures & Measurements.Quantities) != 0 ? 100u : 101u);
        features.Add(ClaimFeature.MainMeasure, (reading.MainMeasures & Measurements.Quantities & ~Measures.SmallCount) != 0 ? 100u : 101u);
    }

    private static void OfRules(UnitReading reading, IReadOnlyList<RuleHit> rules, ClaimFeatureList features)
    {
        uint cue = reading.Cue?.Main is { } main ? (uint)main.Class : 100;
        for (int i = 0; i < rules.Count; i++)
        {
            features.Add(ClaimFeature.Rule, (uint)rules[i].Rule, (uint)rules[i].Type, rules[i].Token);
            features.Add(ClaimFeature.RuleAndCue, (uint)rules[i].Rule, (uint)rules[i].Type, cue, rules[i].Token);
            if (i == 0)
                features.Add(ClaimFeature.FirstRule, (uint)rules[i].Rule, (uint)rules[i].Type, rules[i].Token);
        }
    }
}
