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
        int[] owner = context.Memory.Arrays.Rent<int>(context.Count);
        Array.Fill(owner, -1, 0, context.Count);
        List<Draft> order = [.. drafts.OrderByDescending(draft => draft.Likelihood).ThenBy(draft => draft.Cue.Tokens.Start)];
        List<(int Draft, TokenRange Piece, bool Abroad)> far = [];
        HashSet<Draft> dropped = new(ReferenceEqualityComparer.Instance);
        for (int index = 0; index < order.Count; index++)
        {
            Draft draft = order[index];
            TokenRange cue = draft.Cue.Tokens;
            if (!IsFree(owner, cue))
            {
                dropped.Add(draft);
                continue;
            }

            Take(owner, cue, index);
            foreach (TokenRange piece in draft.Content.ToArray())
            {
                if (context.Sentence[piece.Start] == context.Sentence[cue.Start])
                    TakeOrLeave(owner, draft, piece, index);
                else
                    far.Add((index, piece, context.Block[piece.Start] != context.Block[cue.Start]));
            }
        }

        foreach ((int index, TokenRange piece, _) in far.OrderBy(one => one.Abroad))
            TakeOrLeave(owner, order[index], piece, index);
        drafts.RemoveAll(draft => dropped.Contains(draft) || draft.Content.Count == 0);
        foreach (Draft draft in drafts)
            draft.Source.Drop(draft, static (draft, source) => draft.Content.Has(source, static (source, piece) => piece.Overlaps(source)));
    }

    private static void TakeOrLeave(int[] owner, Draft draft, TokenRange piece, int index)
    {
        if (IsFree(owner, piece))
            Take(owner, piece, index);
        else
            draft.Content.Remove(piece);
    }

    private static void Take(int[] owner, TokenRange piece, int index) => owner.AsSpan(piece.Start, piece.Count).Fill(index);

    private static bool IsFree(int[] owner, TokenRange piece) => !owner.AsSpan(piece.Start, piece.Count).ContainsAnyExcept(-1);
}
