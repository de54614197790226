namespace NewsClaims.Attributions;

/// <summary>Sources that cannot be: a day of the week, and who meets with what others say.</summary>
internal static class ImpossibleSources
{
    private static readonly HashSet<uint> Days = WordSets.Of("monday tuesday wednesday thursday friday saturday sunday today yesterday");

    // What is said falls to their subject: "faces criticism", "drew questions".
    private static readonly HashSet<uint> Meeting = WordSets.Of(
        "face faces faced facing draw draws drew drawn drawing attract attracts attracted receive receives received provoke provokes provoked spark sparks sparked prompt prompts prompted trigger triggers triggered");

    /// <summary>Takes them from the draft; for a day, the cue's subject stands in.</summary>
    public static void Replace(ArticleContext context, Draft draft)
    {
        if (draft.Source.Count != 1)
            return;
        int cue = draft.Cue.Head;
        TokenRange source = draft.Source[0];
        if (source.Count == 1 && Days.Contains(context.Word[source.Start]))
        {
            draft.Source.Clear();
            int subject = context.Clauses.Subject[cue];
            if (subject >= 0 && subject != source.Start && context.Tree.Last[subject] < cue && context.Sentence[subject] == context.Sentence[cue])
                draft.Source.Add(TokenRange.FromBounds(context.Tree.First[subject], context.Tree.Last[subject] + 1));
        }
        else if (context.Pos(cue) == PartOfSpeech.Noun && context.Relation(cue) == DependencyRelation.Object && context.Head(cue) is >= 0 and int verb
            && Meeting.Contains(context.Word[verb]) && source.Contains(context.Clauses.Subject[verb]))
        {
            draft.Source.Clear();
        }
    }
}
