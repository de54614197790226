namespace NewsClaims.Claims;

/// <summary>What does not belong to a claim at the edges of a piece: the quotation marks around it, a leading "that", commas and stops.</summary>
internal static class UnitEdges
{
    /// <summary>The piece without them; <paramref name="quoted"/> tells whether a quotation mark was among them.</summary>
    public static TokenRange Trim(ClaimText text, TokenRange piece, bool first, out bool quoted)
    {
        quoted = false;
        while (!piece.IsEmpty)
        {
            TokenRange before = piece;
            piece = TrimMarks(text, piece);
            if (piece.IsEmpty)
                break;
            if (first && IsThat(text, piece))
                piece = TokenRange.FromBounds(piece.Start + 1, piece.End);
            piece = TrimQuotes(text, piece, ref quoted);
            if (piece == before)
                break;
        }

        return piece;
    }

    /// <summary>The range without commas, stops, colons and dashes at its edges. Question and exclamation marks stay.</summary>
    public static TokenRange TrimMarks(ClaimText text, TokenRange piece)
    {
        int start = piece.Start, end = piece.End;
        while (start < end && IsMark(text, start))
            start++;
        while (end > start && IsMark(text, end - 1))
            end--;
        return TokenRange.FromBounds(start, end);
    }

    private static bool IsMark(ClaimText text, int token)
    {
        if (text.Kind(token) != TokenKind.Punctuation)
            return false;
        ReadOnlySpan<char> word = text.Word(token);
        return word is "," or "." or ";" or ":" or "-" or "--" or "\u2013" or "\u2014";
    }

    private static bool IsThat(ClaimText text, TokenRange piece) =>
        piece.Count > 1
        && text.Word(piece.Start).Equals("that", StringComparison.OrdinalIgnoreCase)
        && (text.Tag(piece.Start) == PennTag.Preposition || text.Relation(piece.Start) == DependencyRelation.Marker);

    // A mark goes when its partner stands at the other edge or outside the piece: "The plan," | "is dead." but not "the plan" is dead.
    private static TokenRange TrimQuotes(ClaimText text, TokenRange piece, ref bool quoted)
    {
        bool open = text.Kind(piece.Start) == TokenKind.OpenQuote;
        bool close = text.Kind(piece.End - 1) == TokenKind.CloseQuote && piece.Count > 1;
        int partnerOfFirst = open ? PartnerOfFirst(text, piece) : -1;
        int partnerOfLast = close ? PartnerOfLast(text, piece) : -1;
        bool dropFirst = (open && (partnerOfFirst < 0 || partnerOfFirst == piece.End - 1)) || text.Kind(piece.Start) == TokenKind.CloseQuote;
        bool dropLast = (close && (partnerOfLast < 0 || partnerOfLast == piece.Start)) || (piece.Count > 1 && text.Kind(piece.End - 1) == TokenKind.OpenQuote);
        quoted |= dropFirst || dropLast;
        int start = dropFirst ? piece.Start + 1 : piece.Start;
        int end = dropLast ? piece.End - 1 : piece.End;
        return TokenRange.FromBounds(start, Math.Max(start, end));
    }

    private static int PartnerOfFirst(ClaimText text, TokenRange piece)
    {
        int depth = 0;
        for (int i = piece.Start; i < piece.End; i++)
        {
            if (text.Kind(i) == TokenKind.OpenQuote)
                depth++;
            else if (text.Kind(i) == TokenKind.CloseQuote && --depth == 0)
                return i;
        }

        return -1;
    }

    private static int PartnerOfLast(ClaimText text, TokenRange piece)
    {
        int depth = 0;
        for (int i = piece.End - 1; i >= piece.Start; i--)
        {
            if (text.Kind(i) == TokenKind.CloseQuote)
                depth++;
            else if (text.Kind(i) == TokenKind.OpenQuote && --depth == 0)
                return i;
        }

        return -1;
    }
}
