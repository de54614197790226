namespace NewsClaims.Attributions;

/// <summary>
/// Settles which draft keeps tokens that two want. Drafts hold their cue and what of the content stands in the cue's sentence, the
/// likeliest first; what stands elsewhere goes to the draft whose cue is in the same block before others. Attributions inside a
/// content are not drafts of their own: the outermost counts.
/// </summary>
internal static class Overlaps
{
    public static void Settle(ArticleContext context, List<Draft> drafts)
    {
        bool[] taken = context.Memory.Arrays.Rent<bool>(context.Count);
        List<Draft> order = context.Memory.Order;
        List<(Draft Draft, TokenRange Piece)> far = context.Memory.Far;
        order.Clear();
        far.Clear();
        for (int i = 0; i < drafts.Count; i++)
            drafts[i].Place = i;
        order.AddRange(drafts);
        order.Sort(LikeliestFirst);
        foreach (Draft draft in order)
        {
            if (!IsFree(taken, draft.Cue.Tokens))
            {
                draft.Content.Clear();
                continue;
            }

            Take(taken, draft.Cue.Tokens);
            for (int i = 0; i < draft.Content.Count; i++)
            {
                TokenRange piece = draft.Content[i];
                if (context.Sentence[piece.Start] != context.Sentence[draft.Cue.Tokens.Start])
                    far.Add((draft, piece));
                else if (!TakeOrLeave(taken, draft, piece))
                    i--;
            }
        }

        TakeFar(context, taken, far, abroad: false);
        TakeFar(context, taken, far, abroad: true);
        drafts.RemoveAll(static draft => draft.Content.Count == 0);
        foreach (Draft draft in drafts)
            draft.Source.Drop(draft, static (draft, source) => draft.Content.Has(source, static (source, piece) => piece.Overlaps(source)));
    }

    private static int LikeliestFirst(Draft left, Draft right)
    {
        int order = right.Likelihood.CompareTo(left.Likelihood);
        if (order == 0)
            order = left.Cue.Tokens.Start.CompareTo(right.Cue.Tokens.Start);
        return order != 0 ? order : left.Place.CompareTo(right.Place);
    }

    // The pieces in the cue's block, or those in others.
    private static void TakeFar(ArticleContext context, bool[] taken, List<(Draft Draft, TokenRange Piece)> far, bool abroad)
    {
        foreach ((Draft draft, TokenRange piece) in far)
        {
            if (context.Block[piece.Start] != context.Block[draft.Cue.Tokens.Start] == abroad)
                TakeOrLeave(taken, draft, piece);
        }
    }

    private static bool TakeOrLeave(bool[] taken, Draft draft, TokenRange piece)
    {
        bool isFree = IsFree(taken, piece);
        if (isFree)
            Take(taken, piece);
        else
            draft.Content.Remove(piece);
        return isFree;
    }

    private static void Take(bool[] taken, TokenRange piece) => taken.AsSpan(piece.Start, piece.Count).Fill(true);

    private static bool IsFree(bool[] taken, TokenRange piece) => !taken.AsSpan(piece.Start, piece.Count).Contains(true);
}
