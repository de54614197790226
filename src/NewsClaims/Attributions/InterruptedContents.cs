namespace NewsClaims.Attributions;

/// <summary>
/// Contents that a reporting clause interrupts ("The bridge, the mayor said, is safe"; "In June, she says, it will open"): what stands before the clause
/// belongs to the content. It is told by the commas on both sides of the clause, for parsers take the first part for one of the clause's own.
/// </summary>
internal static class InterruptedContents
{
    // "the mayor has often said", "as one of them has pointed out": words between source and cue; and after both, as in "said on Monday".
    private const int LongestGap = 2, LongestAddition = 6;

    /// <summary>Gives the content its first part where the draft has only what follows the clause.</summary>
    public static void Complete(ArticleContext context, Draft draft)
    {
        if (draft.Content.Count == 0 || draft.Source.Count == 0)
            return;
        TokenRange cue = draft.Cue.Tokens, content = draft.Content[0], source = Narrowed(context, draft);
        TokenRange sentence = context.SentenceRanges[context.Sentence[cue.Start]];
        TokenRange clause = TokenRange.FromBounds(Math.Min(cue.Start, source.Start), Math.Max(cue.End, source.End));
        if (clause.Count > cue.Count + source.Count + LongestGap || content.Start < clause.End || !sentence.Contains(content.Start) || !sentence.Contains(source.Start)
            || !EndsWithComma(context, clause.End, content.Start))
        {
            return;
        }

        int comma = clause.Start - 1;
        if (comma > sentence.Start && context.Word[comma] == As)
            comma--;
        if (comma <= sentence.Start || context.Shape[comma] != TokenShape.Comma)
            return;
        int contentHead = HeadOf(context, content);
        int first;
        if (!HasSubject(context, contentHead, content))
            first = FirstOfSubject(context, sentence.Start, comma, draft.Cue.Head, contentHead);
        else if (IsSubordinate(context, content))
            first = AfterJoint(context, sentence.Start, comma);
        else if (IsWholeQuotation(context, content))
            return;
        else
            first = FirstOfAdjunct(context, sentence.Start, comma, draft.Cue.Head, contentHead);
        if (first >= comma || Repair.HoldsQuoted(context, TokenRange.FromBounds(first, comma)))
            return;
        draft.Source[0] = source;
        draft.Content.Insert(0, TokenRange.FromBounds(first, comma));
    }

    // "All of this, Quill admits, could be undone": of two subjects that a comma parts, the one beside the cue is its source.
    private static TokenRange Narrowed(ArticleContext context, Draft draft)
    {
        TokenRange source = draft.Source[0];
        int comma = -1;
        for (int i = source.Start; i < source.End; i++)
        {
            if (context.Shape[i] != TokenShape.Comma)
                continue;
            if (comma >= 0)
                return source;
            comma = i;
        }

        return comma > source.Start && source.End == draft.Cue.Tokens.Start
            && HasSubject(context, draft.Cue.Head, TokenRange.FromBounds(source.Start, comma)) && HasSubject(context, draft.Cue.Head, TokenRange.FromBounds(comma + 1, source.End))
            ? TokenRange.FromBounds(comma + 1, source.End) : source;
    }

    // The clause ends with a comma, and the content goes on after it.
    private static bool EndsWithComma(ArticleContext context, int clause, int content)
    {
        int end = content;
        while (end > clause && context.Shape[end - 1] == TokenShape.OpenQuote)
            end--;
        if (end <= clause || end - 1 - clause > LongestAddition || context.Shape[end - 1] != TokenShape.Comma)
            return false;
        for (int i = clause; i < end - 1; i++)
        {
            if (TokenShape.IsMark(context.Shape[i]) || context.Pos(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return false;
        }

        return true;
    }

    // "The bridge was closed, the mayor said, because two cables had snapped": the main clause stands before.
    private static bool IsSubordinate(ArticleContext context, TokenRange content) =>
        context.Relation(content.Start) == DependencyRelation.Marker && context.Pos(content.Start) == PartOfSpeech.Subordination && context.Word[content.Start] != WordSets.That;

    // "As the phone rang, the announcer said, “It is three.”": the quotation is all that was said.
    private static bool IsWholeQuotation(ArticleContext context, TokenRange content) =>
        content.Count > 1 && context.Shape[content.Start] == TokenShape.OpenQuote && context.Shape[content.Start + 1] is not TokenShape.Small;

    private static int HeadOf(ArticleContext context, TokenRange content)
    {
        for (int i = content.Start; i < content.End; i++)
        {
            if (!TokenShape.IsMark(context.Shape[i]) && !content.Contains(context.Head(i)))
                return i;
        }

        return content.Start;
    }

    private static bool HasSubject(ArticleContext context, int head, TokenRange content)
    {
        for (int i = content.Start; i < content.End; i++)
        {
            if (context.Head(i) == head && IsSubject(context.Relation(i)))
                return true;
        }

        return false;
    }

    // "The bridge, the mayor said, is safe": "is safe" lacks the subject that "said" has too many of.
    private static int FirstOfSubject(ArticleContext context, int sentence, int comma, int cue, int content)
    {
        for (int i = comma - 1; i >= sentence; i--)
        {
            int head = context.Head(i);
            bool isSubject = (head == cue || head == content) && IsSubject(context.Relation(i));
            bool isLoose = context.Head(cue) == i && context.Pos(i) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun;
            if (isSubject || isLoose)
                return AfterJoint(context, Math.Max(context.Tree.First[i], sentence), comma);
        }

        return comma;
    }

    // "In June, she says, it will open": all that stands before, where it hangs on the saying or the said and nothing in it stands alone.
    private static int FirstOfAdjunct(ArticleContext context, int sentence, int comma, int cue, int content)
    {
        int first = AfterJoint(context, sentence, comma);
        for (int i = first; i < comma; i++)
        {
            int head = context.Head(i);
            if (head >= first && head < comma)
                continue;
            if ((head != cue && head != content) || !IsAdjunct(context.Relation(i)))
                return comma;
        }

        return first;
    }

    // "But in June, …": what joins to the sentence before says nothing here.
    private static int AfterJoint(ArticleContext context, int first, int comma)
    {
        while (first < comma && (context.Relation(first) == DependencyRelation.Coordination || TokenShape.IsMark(context.Shape[first])))
            first++;
        return first;
    }

    private static bool IsSubject(DependencyRelation relation) => relation
        is DependencyRelation.Subject or DependencyRelation.PassiveSubject or DependencyRelation.ClausalSubject or DependencyRelation.OuterSubject
        or DependencyRelation.Expletive;

    private static bool IsAdjunct(DependencyRelation relation) => relation
        is DependencyRelation.Oblique or DependencyRelation.AdverbialClause or DependencyRelation.AdverbialModifier or DependencyRelation.Punctuation
        or DependencyRelation.Marker or DependencyRelation.UnmarkedOblique;

    private static uint As { get; } = Kernels.FeatureHash.OfLower("as");
}
