namespace NewsClaims.Attributions;

/// <summary>
/// The tokens in which the source and content of a cue are looked for: its sentence, neighbouring sentences as long as they hold
/// quotations, and following blocks that go on quoting or that a colon announces. Bounded, so that the cost of a cue is.
/// </summary>
internal static class RoleWindow
{
    private const int MaxBefore = 150;
    private const int MaxAfter = 300;
    private const int MaxBlocks = 8;

    /// <summary>The window of a cue; one run of tokens.</summary>
    public static TokenRange Of(ArticleContext context, TokenRange cue)
    {
        int sentence = context.Sentence[cue.Start];
        TokenRange own = context.SentenceRanges[sentence];
        int start = Math.Max(own.Start, cue.Start - MaxBefore);
        int end = Math.Min(own.End, cue.End + MaxAfter);
        int block = context.Block[cue.Start];
        int before = sentence;
        while (start == context.SentenceRanges[before].Start && before > 0)
        {
            TokenRange previous = context.SentenceRanges[before - 1];
            if (context.Block[previous.Start] != block || cue.Start - previous.Start > MaxBefore || !HoldsQuotation(context, previous))
                break;
            start = previous.Start;
            before--;
        }

        int after = sentence;
        int blocks = 0;
        while (end == context.SentenceRanges[after].End && after + 1 < context.SentenceCount)
        {
            TokenRange next = context.SentenceRanges[after + 1];
            if (next.End - cue.End > MaxAfter || !GoesOn(context, end, next, ref blocks))
                break;
            end = next.End;
            after++;
        }

        return TokenRange.FromBounds(start, end);
    }

    private static bool GoesOn(ArticleContext context, int end, TokenRange next, ref int blocks)
    {
        if (context.Block[end - 1] == context.Block[next.Start])
            return HoldsQuotation(context, next) || context.Shape[end - 1] == TokenShape.Colon;
        if (++blocks > MaxBlocks || context.Block[next.Start] < 0 || !context.Blocks[context.Block[next.Start]].Kind.IsStory())
            return false;
        return context.Shape[end - 1] == TokenShape.Colon || context.Quotes.RegionOf(next.Start) >= 0;
    }

    private static bool HoldsQuotation(ArticleContext context, TokenRange sentence)
    {
        // A region that reaches into the sentence shows at its ends or has a mark inside it.
        if (context.Quotes.RegionOf(sentence.Start) >= 0 || context.Quotes.RegionOf(sentence.End - 1) >= 0)
            return true;
        for (int i = sentence.Start; i < Math.Min(sentence.End, sentence.Start + MaxAfter); i++)
        {
            if (context.Quotes.RegionOf(i) >= 0)
                return true;
        }

        return false;
    }
}
