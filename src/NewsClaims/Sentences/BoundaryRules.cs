namespace NewsClaims.Sentences;

/// <summary>
/// What is certain about a boundary without a model: titles, initials, numbering, reporting clauses. The model decides the rest, and sees
/// these verdicts as features.
/// </summary>
internal static class BoundaryRules
{
    // A reporting clause comes to its verb soon: "the former deputy chief of staff said" is seven words.
    private const int LongestSubject = 8;

    public static Verdict Judge(Boundary boundary)
    {
        if (boundary.Kind == BoundaryKind.None)
            return Verdict.Continues;
        ReadOnlySpan<char> next = boundary.Text.Word(boundary.Next);
        bool small = char.IsLower(next[0]);
        if (boundary.ClosesQuotation)
        {
            if (small || next[0] is ',' or ';')
                return Verdict.Continues;
            return StartsReportingClause(boundary) ? Verdict.Continues : Verdict.Open;
        }

        if (next[0] is ',' or ';' or ':' or ')' && boundary.Kind != BoundaryKind.Bare)
            return Verdict.Continues;
        return boundary.Kind switch
        {
            BoundaryKind.Abbreviation => JudgeAbbreviation(boundary, next, small),
            BoundaryKind.Bare or BoundaryKind.Pause when IsInsideQuotation(boundary) => Verdict.Continues,
            _ => Verdict.Open,
        };
    }

    private static Verdict JudgeAbbreviation(Boundary boundary, ReadOnlySpan<char> next, bool small)
    {
        if (boundary.Next - boundary.End > 1)
            return Verdict.Open;
        ReadOnlySpan<char> word = boundary.Text.Word(boundary.End);
        bool digit = char.IsAsciiDigit(next[0]);
        WordClass wordClass = SentenceWords.ClassOf(word);
        switch (wordClass)
        {
            case WordClass.Title when !digit && SentenceWords.ClassOf(next) != WordClass.Starter:
            case WordClass.Joining:
            case WordClass.Month or WordClass.Numbering when digit:
                return Verdict.Continues;
        }

        if (small)
            return Verdict.Continues;
        // "John F. Keane": an initial goes on to a name, not to "He".
        bool initial = word.Length == 2 && char.IsUpper(word[0]);
        return initial && char.IsUpper(next[0]) && SentenceWords.ClassOf(next) != WordClass.Starter ? Verdict.Continues : Verdict.Open;
    }

    /// <summary>
    /// True when a subject and a reporting verb follow a quotation that closes with a question or exclamation mark: a quotation that closes
    /// with a period ends its sentence, one that closes with a comma does not come here.
    /// </summary>
    private static bool StartsReportingClause(Boundary boundary)
    {
        ReadOnlySpan<char> mark = boundary.Text.Word(boundary.End);
        if (boundary.Kind is not (BoundaryKind.Mark or BoundaryKind.Ellipsis) || mark is ".")
            return false;
        for (int i = boundary.Next; i < Math.Min(boundary.Block.End, boundary.Next + LongestSubject); i++)
        {
            ReadOnlySpan<char> word = boundary.Text.Word(i);
            if (SentenceWords.ClassOf(word) == WordClass.Reporting)
                return true;
            if (boundary.Text.Tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote || word is "." or "," or "!" or "?" or ":" or ";")
                return false;
        }

        return false;
    }

    /// <summary>True when the sentence opened a quotation that is still open.</summary>
    private static bool IsInsideQuotation(Boundary boundary)
    {
        // A bounded look back: a sentence that long is a list, not a quotation.
        for (int i = boundary.Next - 1; i >= Math.Max(boundary.SentenceStart, boundary.Next - 64); i--)
        {
            switch (boundary.Text.Tokens[i].Kind)
            {
                case TokenKind.OpenQuote:
                    return true;
                case TokenKind.CloseQuote:
                    return false;
            }
        }

        return false;
    }
}

/// <summary>What a rule says about a boundary.</summary>
internal enum Verdict : byte
{
    /// <summary>Nothing for certain.</summary>
    Open,

    /// <summary>The sentence goes on.</summary>
    Continues,
}
