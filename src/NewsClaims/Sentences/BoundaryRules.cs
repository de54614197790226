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
        // "(D-Ohio.) said", "I thought ... well": a small letter goes on with the sentence.
        if (small && (boundary.ClosesBracket || boundary.Kind == BoundaryKind.Ellipsis))
            return Verdict.Continues;
        return boundary.Kind switch
        {
            BoundaryKind.Abbreviation => JudgeAbbreviation(boundary, next, small),
            BoundaryKind.Pause when boundary.Text.Word(boundary.End)[0] is ';' => Verdict.Continues,
            // A dash ends what is no sentence anyway: a greeting, the place of a report, a row of dashes.
            BoundaryKind.Pause when boundary.Text.Word(boundary.End)[0] is '-' or '\u2013' or '\u2014' or '\u2015' && !boundary.EndsFewWords => Verdict.Continues,
            BoundaryKind.Pause or BoundaryKind.Greeting or BoundaryKind.Bare => JudgeUnmarked(boundary),
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
            case WordClass.Time when SentenceWords.ClassOf(next) == WordClass.Calendar:
                return Verdict.Continues;
            // "the U.S. Senate" is more frequent than a sentence that ends there and begins with a name.
            case WordClass.Place when char.IsUpper(next[0]) && SentenceWords.ClassOf(next) != WordClass.Starter:
                return Verdict.Doubtful;
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

    /// <summary>Colons and the lack of any mark end sentences of writers who set no marks, of others hardly; on a new line more is possible.</summary>
    private static Verdict JudgeUnmarked(Boundary boundary)
    {
        if (boundary.IsDisplay || InQuotation(boundary) == Verdict.Continues)
            return Verdict.Continues;
        return boundary.BlockEndsWithMark && !boundary.OnNewLine ? Verdict.Doubtful : Verdict.Open;
    }

    /// <summary>Inside a quotation that the sentence opened nothing ends without a mark.</summary>
    private static Verdict InQuotation(Boundary boundary)
    {
        // A bounded look back: a sentence that long is a list, not a quotation.
        for (int i = boundary.Next - 1; i >= Math.Max(boundary.SentenceStart, boundary.Next - 64); i--)
        {
            switch (boundary.Text.Tokens[i].Kind)
            {
                case TokenKind.OpenQuote:
                    return Verdict.Continues;
                case TokenKind.CloseQuote:
                    return Verdict.Open;
            }
        }

        return Verdict.Open;
    }
}

/// <summary>What a rule says about a boundary.</summary>
internal enum Verdict : byte
{
    /// <summary>Nothing for certain.</summary>
    Open,

    /// <summary>The sentence goes on unless the model is sure that it does not.</summary>
    Doubtful,

    /// <summary>The sentence goes on.</summary>
    Continues,
}
