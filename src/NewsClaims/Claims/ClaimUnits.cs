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
        List<TokenRange> pieces = text.Memory.Pieces;
        pieces.Clear();
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
        List<TokenRange> pieces = text.Memory.Pieces;
        pieces.Clear();
        pieces.Add(text.Article.Sentences[sentence]);
        return Trimmed(text, -1, sentence, pieces);
    }

    private static bool IsStory(ParsedArticle article, int token)
    {
        int block = article.BlockOf(token);
        return block < 0 || article.Blocks[block].Kind.IsStory();
    }

    private static void Flush(ClaimText text, int index, int sentence, List<TokenRange> pieces, List<ClaimUnit> units)
    {
        ClaimUnit? unit = Trimmed(text, index, sentence, pieces);
        pieces.Clear();
        if (unit is null)
            return;
        int split = JoinedClauses.Find(text, unit);
        if (split < 0)
        {
            units.Add(unit);
            return;
        }

        units.Add(Part(text, unit, 0, split));
        units.Add(Part(text, unit, split + 1, int.MaxValue));
    }

    // The unit of the pieces, or null where they hold no word.
    private static ClaimUnit? Trimmed(ClaimText text, int index, int sentence, List<TokenRange> pieces)
    {
        bool inQuotes = pieces.Count > 0;
        int count = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            TokenRange kept = UnitEdges.Trim(text, pieces[i], count == 0, out bool quoted);
            inQuotes &= quoted;
            if (!kept.IsEmpty)
                pieces[count++] = kept;
        }

        pieces.RemoveRange(count, pieces.Count - count);
        if (!HasWord(text, pieces))
            return null;
        ClaimUnit unit = text.Memory.NewUnit();
        unit.Start(index, sentence, inQuotes);
        foreach (TokenRange piece in pieces)
            unit.Add(piece);
        return unit;
    }

    private static ClaimUnit Part(ClaimText text, ClaimUnit whole, int start, int end)
    {
        ClaimUnit part = text.Memory.NewUnit();
        part.Start(whole.Attribution, whole.Sentence, whole.InQuotes);
        for (int i = 0; i < whole.Pieces.Count; i++)
        {
            TokenRange piece = whole.Pieces[i];
            TokenRange cut = TokenRange.FromBounds(Math.Max(piece.Start, start), Math.Max(Math.Max(piece.Start, start), Math.Min(piece.End, end)));
            cut = UnitEdges.TrimMarks(text, cut);
            if (!cut.IsEmpty)
                part.Add(cut);
        }

        return part;
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
