using NewsClaims.Kernels;

namespace NewsClaims.Claims;

/// <summary>What the reporting words show, and how the content hangs on them.</summary>
internal static class CueFeatures
{
    public static void Fill(ClaimText text, UnitReading reading, CueReading cue, ClaimFeatureList features)
    {
        uint use = (cue.Negated ? 1u : 0u) + (cue.Modal >= 0 ? 2u : 0u);
        if (cue.MainToken < 0)
        {
            features.Add(ClaimFeature.CueLemma, "");
            return;
        }

        string lemma = text.Lemma(cue.MainToken);
        features.Add(ClaimFeature.CueLemma, lemma, cue.MainToken);
        ClusterFeatures.Add(text, cue.MainToken, ClaimFeature.CueCluster, 0, features);
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
        uint run = 0;
        foreach (int token in cue.Tokens)
        {
            ClusterFeatures.Add(text, token, ClaimFeature.CueCluster, 1, features);
            run = (run * 64) + (uint)text.Tag(token) + 1;
        }

        features.Add(ClaimFeature.CueTags, run, cue.MainToken);
        features.Add(ClaimFeature.CueTags, (uint)Math.Min(6, cue.Tokens.Length), 7, cue.MainToken);
        OfLink(text, reading, cue, known, features);
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

    // How the content hangs on the cue: "said | it is", "tried | to win", "spoke about | trade", "their | plan".
    private static void OfLink(ClaimText text, UnitReading reading, CueReading cue, uint known, ClaimFeatureList features)
    {
        int head = reading.Main.Predicate;
        if (head < 0)
            return;
        int parent = text.Head(head);
        uint place = parent < 0 ? 0u : cue.Tokens.IndexOf(parent) >= 0 ? 1u : 2u;
        uint link = ((uint)text.Relation(head) * 4) + place;
        features.Add(ClaimFeature.Link, link, head);
        features.Add(ClaimFeature.Link, link, (uint)text.Tag(cue.MainToken) + 100, head);
        features.Add(ClaimFeature.Link, link, known + 1000, head);
        features.Add(ClaimFeature.Link, (uint)text.Pos(cue.MainToken) + 2000, (uint)reading.Main.Form, head);
        features.Add(ClaimFeature.Link, head < cue.MainToken ? 1u : 0u, known + 3000, head);
        uint tense = (uint)reading.Telling.Tense;
        uint quoted = reading.Unit.InQuotes ? 1u : 0u;
        features.Add(ClaimFeature.CueTime, (uint)text.Tag(cue.MainToken), (uint)reading.Main.Form, cue.MainToken);
        features.Add(ClaimFeature.CueTime, (uint)text.Tag(cue.MainToken), tense + 32, quoted, cue.MainToken);
        features.Add(ClaimFeature.CueTime, known, (uint)text.Tag(cue.MainToken), (uint)reading.Main.Form, cue.MainToken);
        if (reading.Main.Form is ClauseForm.Nominal or ClauseForm.Participle)
        {
            features.Add(ClaimFeature.ContentHead, (uint)text.Tag(head), known, head);
            features.Add(ClaimFeature.ContentHead, (uint)(text.EntityAt(head)?.Class ?? (EntityClass)15), known + 1000, head);
            features.AddEach(ClaimFeature.ContentHead, reading.ClassesOf(head), known + 2000, head);
        }
    }
}
