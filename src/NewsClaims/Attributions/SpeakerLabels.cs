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

    /// <summary>Puts one draft in the place of those that a labelled paragraph holds; <paramref name="drafts"/> must be in text order of their cues.</summary>
    public static void Add(ArticleContext context, List<Draft> drafts)
    {
        List<Draft> labelled = AllLabelled(context);
        if (labelled.Count == 0)
            return;
        bool[] isLabelled = context.Memory.Arrays.Rent<bool>(context.Count);
        foreach (Draft draft in labelled)
            isLabelled.AsSpan(draft.Cue.Tokens.Start, draft.Content[0].End - draft.Cue.Tokens.Start).Fill(true);
        drafts.RemoveAll(draft => Touches(isLabelled, draft.Cue.Tokens) || draft.Content.Exists(piece => Touches(isLabelled, piece)));
        drafts.AddRange(labelled);
        drafts.Sort((left, right) => left.Cue.Tokens.Start.CompareTo(right.Cue.Tokens.Start));
    }

    private static List<Draft> AllLabelled(ArticleContext context)
    {
        List<Draft> labelled = context.Memory.NewList();
        int start = 0;
        while (start < context.Count)
        {
            int block = context.Block[start], end = start + 1;
            while (end < context.Count && context.Block[end] == block)
                end++;
            if (block >= 0 && context.Blocks[block].Kind == BlockKind.Paragraph && Labelled(context, TokenRange.FromBounds(start, end)) is { } draft)
                labelled.Add(draft);
            start = end;
        }

        return labelled;
    }

    private static bool Touches(bool[] isLabelled, TokenRange tokens) => isLabelled.AsSpan(tokens.Start, tokens.Count).Contains(true);

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
        Draft draft = context.Memory.NewDraft(CueCandidate.Of(context, new TokenRange(colon, 1), Likely), Likely);
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
