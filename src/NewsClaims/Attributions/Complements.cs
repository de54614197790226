using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>"Told the meeting on Sunday that the dam held": whom and when stand between the cue and its clause, which begins with <em>that</em>.</summary>
internal static class Complements
{
    private const int LongestBefore = 10;

    // Verbs that take whom beside what.
    private static readonly HashSet<uint> Telling = WordSets.Of(
        "told tell tells telling warned warn warns warning reminded reminds reminding assured assures assuring informed informs informing convinced persuaded notified");

    private static uint It { get; } = FeatureHash.OfLower("it");

    private static uint So { get; } = FeatureHash.OfLower("so");

    /// <summary>Takes from the content what stands between the cue and its clause.</summary>
    public static void Begin(ArticleContext context, Draft draft)
    {
        TokenRange cue = draft.Cue.Tokens;
        for (int i = 0; i < draft.Content.Count; i++)
        {
            TokenRange piece = draft.Content[i];
            if (piece.Start < cue.End)
                continue;
            int that = piece.Start == cue.End ? ComplementOf(context, cue, piece) : piece.Start;
            draft.Content[i] = TokenRange.FromBounds(that, piece.End);
            return;
        }
    }

    private static int ComplementOf(ArticleContext context, TokenRange cue, TokenRange piece)
    {
        // Not "agreed with Quill that", "found it strange that", "loves it so much that".
        if (context.Pos(cue.End - 1) == PartOfSpeech.Adposition || context.Word[piece.Start] == It)
            return piece.Start;
        for (int i = piece.Start; i < piece.End && i - piece.Start <= LongestBefore; i++)
        {
            if (TokenShape.IsMark(context.Shape[i]) || context.Pos(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || context.Word[i] == So)
                break;
            if (context.Relation(i) != DependencyRelation.Marker || context.Word[i] != WordSets.That)
                continue;
            int clause = context.Head(i);
            bool isComplement = clause >= 0 && context.Relation(clause) == DependencyRelation.ClausalComplement && cue.Contains(context.Head(clause));
            return isComplement || context.Pos(piece.Start) == PartOfSpeech.Adposition || Telling.Contains(context.Word[cue.End - 1]) ? i : piece.Start;
        }

        return piece.Start;
    }
}
