namespace NewsClaims.Attributions;

/// <summary>
/// Settles which draft keeps tokens that two want. Drafts hold their cue and what of the content stands in the cue's sentence, the
/// likeliest first; what stands elsewhere goes to the draft whose cue is in the same block before others. Attributions inside a
/// content are not drafts of their own: the outermost counts.
/// </summary>
internal static class Overlaps
{
    // A draft that is rather none than one takes no other in; and a sentence with more drafts than anyone writes is no reason to compare them all.
    private const float LeastOuter = 0.5f;
    private const int MostInSentence = 16;

    // What is left of a content has to say something.
    private const int LeastWords = 3;

    public static void Settle(ArticleContext context, List<Draft> drafts)
    {
        bool[] taken = context.Memory.Arrays.Rent<bool>(context.Count);
        List<Draft> order = context.Memory.Order;
        List<(Draft Draft, TokenRange Piece)> far = context.Memory.Far;
        order.Clear();
        far.Clear();
        DropInner(context, drafts);
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
                else if (IsFree(taken, piece) || TryShorten(context, taken, draft, i, out piece))
                    Take(taken, piece);
                else
                    draft.Content.RemoveAt(i--);
            }
        }

        TakeFar(context, taken, far, abroad: false);
        TakeFar(context, taken, far, abroad: true);
        drafts.RemoveAll(static draft => draft.Content.Count == 0);
        foreach (Draft draft in drafts)
            draft.Source.Drop(draft, static (draft, source) => draft.Content.Has(source, static (source, piece) => piece.Overlaps(source)));
    }

    // "Quill said that the mayor believed …": the second is looked for again inside the first, however sure it is.
    private static void DropInner(ArticleContext context, List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            int sentence = context.Sentence[drafts[i].Cue.Tokens.Start];
            int first = i, last = i;
            while (first > 0 && i - first < MostInSentence && context.Sentence[drafts[first - 1].Cue.Tokens.Start] == sentence)
                first--;
            while (last + 1 < drafts.Count && last - i < MostInSentence && context.Sentence[drafts[last + 1].Cue.Tokens.Start] == sentence)
                last++;
            for (int outer = first; outer <= last; outer++)
            {
                if (outer != i && drafts[outer].Likelihood >= LeastOuter && Holds(drafts[outer], drafts[i]))
                    drafts[i].Content.Clear();
            }
        }

        drafts.RemoveAll(static draft => draft.Content.Count == 0);
    }

    private static bool Holds(Draft outer, Draft inner) =>
        inner.Source.Count > 0 && inner.Content.Count > 0 && outer.Content.Has(inner, static (inner, piece) =>
            piece.Contains(inner.Cue.Tokens) && !inner.Source.Has(piece, IsOutside) && !inner.Content.Has(piece, IsOutside));

    private static bool IsOutside(TokenRange piece, TokenRange part) => !piece.Contains(part);

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

    private static void TakeOrLeave(bool[] taken, Draft draft, TokenRange piece)
    {
        if (IsFree(taken, piece))
            Take(taken, piece);
        else
            draft.Content.Remove(piece);
    }

    // "said the road was closed and ordered repairs": what a surer draft takes ends the content.
    private static bool TryShorten(ArticleContext context, bool[] taken, Draft draft, int index, out TokenRange piece)
    {
        piece = draft.Content[index];
        int end = piece.Start;
        while (!taken[end])
            end++;
        while (end > piece.Start && (TokenShape.IsMark(context.Shape[end - 1]) || context.Relation(end - 1) == DependencyRelation.Coordination))
            end--;
        if (end - piece.Start < LeastWords)
            return false;
        draft.Content[index] = piece = TokenRange.FromBounds(piece.Start, end);
        return true;
    }

    private static void Take(bool[] taken, TokenRange piece) => taken.AsSpan(piece.Start, piece.Count).Fill(true);

    private static bool IsFree(bool[] taken, TokenRange piece) => !taken.AsSpan(piece.Start, piece.Count).Contains(true);
}
