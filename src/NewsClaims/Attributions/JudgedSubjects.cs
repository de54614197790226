using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>"Quill has been accused of lying by two colleagues": who is judged, the subject of the passive, is part of what is said and said none of it.</summary>
internal static class JudgedSubjects
{
    private static readonly HashSet<uint> Judging = WordSets.Of(
        "accused criticized criticised blamed charged suspected condemned denounced praised described viewed seen regarded portrayed labeled labelled dubbed called");

    private static uint By { get; } = FeatureHash.OfLower("by");

    /// <summary>Makes the subject of such a passive content instead of source, and its agent the source.</summary>
    public static void Add(ArticleContext context, Draft draft)
    {
        TokenRange cue = draft.Cue.Tokens;
        int verb = cue.End - 1;
        while (verb > cue.Start && context.Pos(verb) != PartOfSpeech.Verb)
            verb--;
        if (draft.Content.Count == 0 || draft.Content[^1].Start < cue.End || !Judging.Contains(context.Word[verb]))
            return;
        int subject = context.Clauses.Subject[verb];
        if (subject < 0 || subject >= cue.Start || context.Relation(subject) != DependencyRelation.PassiveSubject || context.Syntax[subject].Tag is PennTag.WhPronoun or PennTag.WhDeterminer)
            return;
        int start = Math.Max(context.Tree.First[subject], context.SentenceRanges[context.Sentence[subject]].Start), end = Math.Min(context.Tree.Last[subject] + 1, cue.Start);
        while (end > start && TokenShape.IsMark(context.Shape[end - 1]))
            end--;
        TokenRange judged = TokenRange.FromBounds(start, end);
        if (end <= subject)
            return;
        draft.Source.Drop(judged, static (judged, source) => source.Overlaps(judged));
        if (draft.Content[0].Start >= cue.End)
            draft.Content.Insert(0, judged);
        if (draft.Source.Count == 0)
            GiveToAgent(context, draft);
    }

    private static void GiveToAgent(ArticleContext context, Draft draft)
    {
        TokenRange last = draft.Content[^1];
        for (int i = last.Start; i < last.End; i++)
        {
            int by = context.Tree.First[i];
            if (context.Relation(i) != DependencyRelation.Agent || by <= last.Start || context.Word[by] != By || context.Tree.Last[i] + 1 != last.End || context.Pos(i) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun))
                continue;
            draft.Source.Add(TokenRange.FromBounds(by + 1, last.End));
            draft.Content[^1] = TokenRange.FromBounds(last.Start, by);
            return;
        }
    }
}
