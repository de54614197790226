namespace NewsClaims.Attributions;

/// <summary>
/// Quotations that no cue claims: whole utterances in quotation marks that stand by themselves. They go on with the quotation before them
/// where there is one in the same paragraph, or where whole paragraphs are quoted one after another; a name behind a dash signs them; else they are
/// attributions without cue and source, whose speaker the next stage looks for. Short and verbless ones are
/// titles, nicknames and scare quotes, and stay out, unless they open a quotation that the next paragraph goes on with.
/// </summary>
internal static class FloatingQuotations
{
    private const int LeastWords = 6;
    private const int LeastContinued = 2;
    private const int LongestSignature = 16;
    private const float LikelyUtterance = 0.6f;

    /// <summary>Adds the floating quotations to <paramref name="drafts"/>, which must be in text order of their cues.</summary>
    public static void Add(ArticleContext context, List<Draft> drafts)
    {
        int[] owner = context.Memory.Arrays.Rent<int>(context.Count);
        Array.Fill(owner, -1, 0, context.Count);
        for (int i = 0; i < drafts.Count; i++)
            Mark(owner, drafts[i], i);
        foreach (QuoteRegion region in context.Quotes.All)
        {
            TokenRange tokens = region.Tokens;
            if (owner.AsSpan(tokens.Start, tokens.Count).ContainsAnyExcept(-1) || !IsStory(context, tokens.Start))
                continue;
            bool isLong = IsUtterance(context, tokens, LeastWords);
            if (!isLong && (region.Closed || !IsSentence(context, tokens) || !IsUtterance(context, tokens, LeastContinued)))
                continue;
            Draft? signed = Signed(context, tokens);
            int before = signed is null ? Continued(context, owner, tokens) : -1;
            // A quotation inside the source is part of a name or a title.
            if (before >= 0 && drafts[before].Source.Exists(tokens.Overlaps))
                continue;
            if (before >= 0)
            {
                Append(drafts[before].Content, tokens);
            }
            else if (!isLong)
            {
                continue;
            }
            else
            {
                before = drafts.Count;
                drafts.Add(signed ?? Unsigned(context, tokens));
            }

            owner.AsSpan(tokens.Start, tokens.Count).Fill(before);
        }
    }

    private static Draft Unsigned(ArticleContext context, TokenRange quotation)
    {
        Draft draft = context.Memory.NewDraft(new CueCandidate(new TokenRange(quotation.Start, 0), quotation.Start, LikelyUtterance), LikelyUtterance);
        draft.Content.Add(quotation);
        return draft;
    }

    // A name behind a dash signs the quotation before it, and nothing else follows in the paragraph but, perhaps, the next quotation.
    private static Draft? Signed(ArticleContext context, TokenRange quotation)
    {
        int dash = quotation.End;
        if (dash + 1 >= context.Count || context.Shape[dash] != TokenShape.Dash || context.Block[dash] != context.Block[quotation.Start] || context.Name[dash + 1] == 0)
            return null;
        int end = dash + 1;
        while (end < context.Count && context.Block[end] == context.Block[dash] && context.Quotes.RegionOf(end) < 0 && context.Shape[end] != TokenShape.Period)
        {
            if (end - dash > LongestSignature || context.Pos(end) is (PartOfSpeech.Verb or PartOfSpeech.Auxiliary))
                return null;
            end++;
        }

        // The name stands in the next paragraph, so it signs nothing here.
        if (end == dash + 1)
            return null;
        Draft draft = context.Memory.NewDraft(CueCandidate.Of(context, new TokenRange(dash, 1), LikelyUtterance), LikelyUtterance);
        draft.Source.Add(TokenRange.FromBounds(dash + 1, end));
        draft.Content.Add(quotation);
        return draft;
    }

    // The draft that this quotation goes on with, or -1: the last one before it in its paragraph; for a quoted paragraph of its own, the one
    // whose quotation, or colon, ends the paragraph before.
    private static int Continued(ArticleContext context, int[] owner, TokenRange region)
    {
        int at = region.Start - 1;
        int block = context.Block[region.Start];
        if (at >= 0 && context.Block[at] != block)
        {
            bool leadsOn = context.Quotes.RegionOf(at) >= 0 || context.Shape[at] == TokenShape.Colon;
            return leadsOn && IsWholeBlock(context, region) ? owner[at] : -1;
        }

        while (at >= 0 && owner[at] < 0 && context.Block[at] == block)
            at--;
        return at >= 0 && context.Block[at] == block ? owner[at] : -1;
    }

    // A sentence of its own, or several.
    private static bool IsSentence(ArticleContext context, TokenRange region) =>
        context.SentenceRanges[context.Sentence[region.Start]].Start == region.Start && context.SentenceRanges[context.Sentence[region.End - 1]].End == region.End;

    private static bool IsWholeBlock(ArticleContext context, TokenRange region)
    {
        int block = context.Block[region.Start];
        return (region.Start == 0 || context.Block[region.Start - 1] != block) && (region.End == context.Count || context.Block[region.End] != block);
    }

    private static bool IsStory(ArticleContext context, int token) =>
        context.Block[token] >= 0 && context.Blocks[context.Block[token]].Kind.IsStory();

    private static bool IsUtterance(ArticleContext context, TokenRange tokens, int least)
    {
        int words = 0;
        bool hasVerb = false;
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (TokenShape.IsMark(context.Shape[i]))
                continue;
            words++;
            hasVerb |= context.Pos(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
        }

        return words >= least && hasVerb;
    }

    // In text order, nearly always at the end; pieces that come to touch become one.
    private static void Append(List<TokenRange> content, TokenRange region)
    {
        int place = content.Count;
        while (place > 0 && content[place - 1].Start > region.Start)
            place--;
        content.Insert(place, region);
        Join(content, place);
        if (place > 0)
            Join(content, place - 1);
    }

    private static void Join(List<TokenRange> content, int place)
    {
        if (place + 1 >= content.Count || content[place].End != content[place + 1].Start)
            return;
        content[place] = TokenRange.FromBounds(content[place].Start, content[place + 1].End);
        content.RemoveAt(place + 1);
    }

    private static void Mark(int[] owner, Draft draft, int index)
    {
        foreach (TokenRange piece in draft.Content)
            owner.AsSpan(piece.Start, piece.Count).Fill(index);
        owner.AsSpan(draft.Cue.Tokens.Start, draft.Cue.Tokens.Count).Fill(index);
    }
}
