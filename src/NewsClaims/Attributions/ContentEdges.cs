namespace NewsClaims.Attributions;

/// <summary>
/// Where contents begin and end as to marks: not with the comma that sets them off ("according to Lind, the dam holds"), and with both brackets of a pair
/// or with neither ("the trade pact (TPP)").
/// </summary>
internal static class ContentEdges
{
    public static void Mend(ArticleContext context, List<TokenRange> content)
    {
        for (int i = 0; i < content.Count; i++)
        {
            TokenRange piece = Balanced(context, AfterMarks(context, content[i]));
            bool fits = i + 1 == content.Count || piece.End <= content[i + 1].Start;
            if (fits && !piece.IsEmpty)
                content[i] = piece;
        }
    }

    private static TokenRange AfterMarks(ArticleContext context, TokenRange piece)
    {
        int start = piece.Start;
        while (start < piece.End && context.Shape[start] is TokenShape.Comma or TokenShape.Semicolon or TokenShape.Colon or TokenShape.CloseBracket)
            start++;
        return TokenRange.FromBounds(start, piece.End);
    }

    private static TokenRange Balanced(ArticleContext context, TokenRange piece)
    {
        int open = -1, depth = 0;
        for (int i = piece.Start; i < piece.End; i++)
        {
            if (context.Shape[i] == TokenShape.OpenBracket && depth++ == 0)
                open = i;
            else if (context.Shape[i] == TokenShape.CloseBracket && --depth < 0)
                return i == piece.End - 1 ? TokenRange.FromBounds(piece.Start, i) : piece;
        }

        if (depth != 1)
            return piece;
        if (piece.End < context.Count && context.Shape[piece.End] == TokenShape.CloseBracket && context.Sentence[piece.End] == context.Sentence[open])
            return TokenRange.FromBounds(piece.Start, piece.End + 1);
        return open == piece.Start ? TokenRange.FromBounds(open + 1, piece.End) : piece;
    }
}
