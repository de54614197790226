namespace NewsClaims.Attributions;

/// <summary>
/// Where attributions inside the content of others are looked for: the contents of drafts, without the marks at their ends that are not of a quotation inside. Those without any word that
/// reports what somebody said or thought are passed over: the figures on dev are the same without them.
/// </summary>
internal static class InnerContents
{
    // "he lied" is the least that can be attributed with a cue and a source beside it.
    private const int LeastTokens = 4;

    /// <summary>The pieces of the contents, cut where blocks end, in text order; none touches another.</summary>
    public static List<(TokenRange Piece, Draft Of)> Of(ArticleContext context, ReadOnlySpan<Draft> drafts)
    {
        List<(TokenRange Piece, Draft Of)> pieces = [];
        foreach (Draft draft in drafts)
        {
            foreach (TokenRange piece in draft.Content)
                AddPieces(context, draft, piece, pieces);
        }

        pieces.Sort((left, right) => left.Piece.Start.CompareTo(right.Piece.Start));
        int kept = 0;
        for (int i = 1; i < pieces.Count; i++)
        {
            if (pieces[kept].Piece.End < pieces[i].Piece.Start)
                pieces[++kept] = pieces[i];
        }

        if (pieces.Count > 0)
            pieces.RemoveRange(kept + 1, pieces.Count - kept - 1);
        return pieces;
    }

    private static void AddPieces(ArticleContext context, Draft draft, TokenRange content, List<(TokenRange Piece, Draft Of)> pieces)
    {
        int start = content.Start;
        while (start < content.End)
        {
            int end = start + 1;
            while (end < content.End && context.Block[end] == context.Block[start])
                end++;
            int first = start, last = end;
            while (first < last && TokenShape.IsMark(context.Shape[first]))
                first++;
            while (last > first && TokenShape.IsMark(context.Shape[last - 1]))
                last--;
            int closed = context.Quotes.EndOf(TokenRange.FromBounds(first, last));
            last = closed <= end ? closed : last;
            if (last - first >= LeastTokens && context.Lexical.AsSpan(first, last - first).ContainsAnyExcept((byte)0))
                pieces.Add((TokenRange.FromBounds(first, last), draft));
            start = end;
        }
    }
}
