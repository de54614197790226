namespace NewsClaims.Attributions;

/// <summary>
/// Transcripts: a paragraph that begins with who speaks and a colon, <c>QUILL: We waited all night.</c> All that follows in the paragraph is said by
/// that one; what the decisions found there lies inside it. The label is a name of a person or stands in capitals.
/// </summary>
internal static class SpeakerLabels
{
    private const int LongestLabel = 5;
    private const int LeastWords = 3;
    private const float Likely = 0.9f;

    /// <summary>Puts one draft in the place of those that a labelled paragraph holds.</summary>
    public static void Add(ArticleContext context, List<Draft> drafts)
    {
        int start = 0;
        while (start < context.Count)
        {
            int block = context.Block[start], end = start + 1;
            while (end < context.Count && context.Block[end] == block)
                end++;
            if (block >= 0 && context.Blocks[block].Kind == BlockKind.Paragraph && Labelled(context, TokenRange.FromBounds(start, end)) is { } draft)
            {
                TokenRange spoken = draft.Content[0];
                drafts.RemoveAll(other => other.Cue.Tokens.Overlaps(draft.Cue.Tokens) || spoken.Overlaps(other.Cue.Tokens) || other.Content.Exists(spoken.Overlaps));
                int place = drafts.FindIndex(other => other.Cue.Tokens.Start > spoken.Start);
                drafts.Insert(place < 0 ? drafts.Count : place, draft);
            }

            start = end;
        }
    }

    private static Draft? Labelled(ArticleContext context, TokenRange block)
    {
        int first = block.Start;
        bool isQuoted = context.Shape[first] == TokenShape.OpenQuote;
        if (isQuoted)
            first++;
        int colon = first;
        while (colon < block.End && colon - first <= LongestLabel && context.Shape[colon] != TokenShape.Colon)
            colon++;
        if (colon == first || colon >= block.End || context.Shape[colon] != TokenShape.Colon || !IsLabel(context, TokenRange.FromBounds(first, colon)))
            return null;
        int end = block.End;
        if (isQuoted && context.Shape[end - 1] == TokenShape.CloseQuote)
            end--;
        if (end - colon - 1 < LeastWords)
            return null;
        Draft draft = new(CueCandidate.Of(context, new TokenRange(colon, 1), Likely)) { Likelihood = Likely };
        draft.Source.Add(TokenRange.FromBounds(first, colon));
        draft.Content.Add(TokenRange.FromBounds(colon + 1, end));
        return draft;
    }

    private static bool IsLabel(ArticleContext context, TokenRange tokens)
    {
        bool isCapitals = true, isPerson = true;
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            isCapitals &= context.Shape[i] is TokenShape.AllCapitals or TokenShape.Period;
            isPerson &= context.Name[i] > 0 && (context.Name[i] - 1) / 2 == (int)EntityClass.Person;
        }

        return isCapitals || isPerson;
    }
}
