using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>
/// Cuts contents into units. Each sentence is a unit of its own, so that a quotation of several sentences gives several claims; joined clauses
/// are parted only where each has its own subject and finite verb.
/// </summary>
internal static class ClaimUnits
{
    /// <summary>Adds the units of an attribution's content that stand in story blocks.</summary>
    public static void Add(ClaimText text, Attribution attribution, int index, List<ClaimUnit> units)
    {
        ParsedArticle article = text.Article;
        List<TokenRange> pieces = [];
        int sentence = -1;
        for (int i = 0; i < attribution.Content.Count; i++)
        {
            TokenRange range = article.TokensIn(attribution.Content[i]);
            int token = range.Start;
            while (token < range.End)
            {
                int holder = article.SentenceOf(token);
                int end = Math.Min(range.End, article.Sentences[holder].End);
                if (holder != sentence)
                {
                    Flush(text, index, sentence, pieces, units);
                    sentence = holder;
                }

                if (IsStory(article, token))
                    pieces.Add(TokenRange.FromBounds(token, end));
                token = end;
            }
        }

        Flush(text, index, sentence, pieces, units);
    }

    /// <summary>The unit of a whole sentence.</summary>
    public static ClaimUnit? Whole(ClaimText text, int sentence)
    {
        List<ClaimUnit> units = [];
        List<TokenRange> pieces = [text.Article.Sentences[sentence]];
        Flush(text, -1, sentence, pieces, units);
        return units.Count > 0 ? units[0] : null;
    }

    private static bool IsStory(ParsedArticle article, int token)
    {
        int block = article.BlockOf(token);
        return block < 0 || article.Blocks[block].Kind.IsStory();
    }

    private static void Flush(ClaimText text, int index, int sentence, List<TokenRange> pieces, List<ClaimUnit> units)
    {
        List<TokenRange> trimmed = [];
        bool inQuotes = pieces.Count > 0;
        foreach (TokenRange piece in pieces)
        {
            TokenRange kept = UnitEdges.Trim(text, piece, trimmed.Count == 0, out bool quoted);
            inQuotes &= quoted;
            if (!kept.IsEmpty)
                trimmed.Add(kept);
        }

        pieces.Clear();
        if (!HasWord(text, trimmed))
            return;
        ClaimUnit unit = new(index, sentence, [.. trimmed], inQuotes);
        int split = index < 0 ? -1 : JoinedClauses.Find(text, unit);
        if (split < 0)
        {
            units.Add(unit);
            return;
        }

        units.Add(new ClaimUnit(index, sentence, Part(text, trimmed, 0, split), inQuotes));
        units.Add(new ClaimUnit(index, sentence, Part(text, trimmed, split + 1, int.MaxValue), inQuotes));
    }

    private static TokenRange[] Part(ClaimText text, List<TokenRange> pieces, int start, int end)
    {
        List<TokenRange> part = [];
        foreach (TokenRange piece in pieces)
        {
            TokenRange cut = TokenRange.FromBounds(Math.Max(piece.Start, start), Math.Max(Math.Max(piece.Start, start), Math.Min(piece.End, end)));
            cut = UnitEdges.TrimMarks(text, cut);
            if (!cut.IsEmpty)
                part.Add(cut);
        }

        return [.. part];
    }

    private static bool HasWord(ClaimText text, List<TokenRange> pieces)
    {
        foreach (TokenRange piece in pieces)
        {
            for (int i = piece.Start; i < piece.End; i++)
            {
                if (text.Kind(i) is TokenKind.Word or TokenKind.Number)
                    return true;
            }
        }

        return false;
    }
}
