namespace NewsClaims.Attributions;

/// <summary>Small repairs that make a draft keep what the contract promises and what holds of contents.</summary>
internal static class Repair
{
    private const int LongestHole = 6;

    /// <summary>Leaves out pieces without a word, and all sources but the one nearest to the cue; drops what tells of the saying; adds what is missing of it.</summary>
    public static void Tidy(ArticleContext context, Draft draft)
    {
        draft.Content.Drop(context, static (context, piece) => !HoldsWord(context, piece));
        draft.Source.Drop(context, static (context, piece) => !HoldsWord(context, piece));
        if (draft.Content.Count > 1)
            draft.Content.Drop(context, IsMarker);
        if (draft.Source.Count > 1)
        {
            TokenRange nearest = draft.Source.MinBy(piece => Gap(piece, draft.Cue.Tokens));
            draft.Source.Clear();
            draft.Source.Add(nearest);
        }

        ImpossibleSources.Replace(context, draft);
        DropAfterReportingClause(context, draft);
        CutAtJoinedVerb(context, draft);
        Complements.Begin(context, draft);
        InterruptedContents.Complete(context, draft);
        JudgedSubjects.Add(context, draft);
        CloseQuotations(context, draft);
        FillHoles(context, draft);
        ContentEdges.Mend(context, draft.Content);
    }

    // “…,” she said after the talks: what follows the cue of a quotation, unquoted and not set off by a mark, tells when and where it was said.
    private static void DropAfterReportingClause(ArticleContext context, Draft draft)
    {
        TokenRange cue = draft.Cue.Tokens;
        if (!draft.Content.Has((context, cue), static (at, piece) => piece.End <= at.cue.Start && at.context.Shape[piece.End - 1] == TokenShape.CloseQuote))
            return;
        draft.Content.Drop((context, cue), static (at, piece) => piece.Start >= at.cue.End && at.context.Sentence[piece.Start] == at.context.Sentence[at.cue.Start]
            && !TokenShape.IsMark(at.context.Shape[piece.Start - 1]) && !HoldsQuoted(at.context, piece));
    }

    // "said the beaches were clean and warned …": a verb joined to the cue itself goes on with the reporting, not with the content.
    private static void CutAtJoinedVerb(ArticleContext context, Draft draft)
    {
        TokenRange cue = draft.Cue.Tokens;
        for (int i = 0; i < draft.Content.Count; i++)
        {
            TokenRange piece = draft.Content[i];
            if (piece.Start < cue.End || context.Sentence[piece.Start] != context.Sentence[cue.Start])
                continue;
            int end = piece.Start;
            while (end < piece.End && !IsJoined(context, end, draft.Cue.Head))
                end++;
            if (end == piece.End)
                continue;
            end = Math.Max(piece.Start, context.Tree.First[end]);
            while (end > piece.Start && TokenShape.IsMark(context.Shape[end - 1]))
                end--;
            draft.Content.RemoveRange(i, draft.Content.Count - i);
            if (end > piece.Start)
                draft.Content.Add(TokenRange.FromBounds(piece.Start, end));
            return;
        }
    }

    // "said it was “on the brink”": a quotation that the content holds from its opening mark belongs to it to the closing one.
    private static void CloseQuotations(ArticleContext context, Draft draft)
    {
        for (int i = 0; i < draft.Content.Count; i++)
        {
            TokenRange piece = draft.Content[i];
            int end = context.Quotes.EndOf(piece);
            bool fits = i + 1 == draft.Content.Count || draft.Content[i + 1].Start >= end;
            if (fits && !HoldsWord(context, TokenRange.FromBounds(piece.End, end)))
                draft.Content[i] = TokenRange.FromBounds(piece.Start, end);
        }
    }

    private static bool IsJoined(ArticleContext context, int token, int cueHead) =>
        JoinedCues.ReportedBefore(context, token) == cueHead && context.Quotes.RegionOf(token) < 0;

    internal static bool HoldsQuoted(ArticleContext context, TokenRange piece)
    {
        for (int i = piece.Start; i < piece.End; i++)
        {
            if (context.Quotes.RegionOf(i) >= 0)
                return true;
        }

        return false;
    }

    // What interrupts a content is its cue and source, or set off by marks. A few words that are neither belong to it.
    private static void FillHoles(ArticleContext context, Draft draft)
    {
        List<TokenRange> content = draft.Content;
        for (int i = content.Count - 1; i > 0; i--)
        {
            TokenRange hole = TokenRange.FromBounds(content[i - 1].End, content[i].Start);
            if (hole.Count > LongestHole || context.Sentence[hole.Start] != context.Sentence[content[i].Start] || hole.Overlaps(draft.Cue.Tokens)
                || draft.Source.Has(hole, static (hole, source) => hole.Overlaps(source)) || HoldsMark(context, hole))
            {
                continue;
            }

            content[i - 1] = TokenRange.FromBounds(content[i - 1].Start, content[i].End);
            content.RemoveAt(i);
        }
    }

    private static bool HoldsMark(ArticleContext context, TokenRange hole)
    {
        for (int i = hole.Start; i < hole.End; i++)
        {
            if (TokenShape.IsMark(context.Shape[i]))
                return true;
        }

        return false;
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

    // A "that" with the cue between it and its clause belongs to an outer content, as in "said that experts believe the dam will hold".
    private static bool IsMarker(ArticleContext context, TokenRange piece) =>
        piece.Count == 1 && context.Relation(piece.Start) == DependencyRelation.Marker;

    private static int Gap(TokenRange piece, TokenRange cue) => piece.End <= cue.Start ? cue.Start - piece.End : piece.Start - cue.End;
}
