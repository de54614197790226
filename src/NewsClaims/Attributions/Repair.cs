namespace NewsClaims.Attributions;

/// <summary>Small repairs that make a draft keep what the contract promises.</summary>
internal static class Repair
{
    /// <summary>Leaves out pieces without a word, and all sources but the one nearest to the cue.</summary>
    public static void Tidy(ArticleContext context, Draft draft)
    {
        draft.Content.RemoveAll(piece => !HoldsWord(context, piece));
        draft.Source.RemoveAll(piece => !HoldsWord(context, piece));
        if (draft.Source.Count > 1)
        {
            TokenRange nearest = draft.Source.MinBy(piece => Gap(piece, draft.Cue.Tokens));
            draft.Source.Clear();
            draft.Source.Add(nearest);
        }
    }

    private static bool HoldsWord(ArticleContext context, TokenRange piece)
    {
        for (int i = piece.Start; i < piece.End; i++)
        {
            if (!TokenShape.IsMark(context.Shape[i]))
                return true;
        }

        return false;
    }

    private static int Gap(TokenRange piece, TokenRange cue) => piece.End <= cue.Start ? cue.Start - piece.End : piece.Start - cue.End;
}
