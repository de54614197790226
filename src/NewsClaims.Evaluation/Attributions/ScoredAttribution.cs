namespace NewsClaims.Evaluation.Attributions;

/// <summary>An attribution, gold or found, in the scorer's tokens.</summary>
internal sealed class ScoredAttribution
{
    // Words that end the head part of a source without a parser's help.
    private static readonly HashSet<string> Enders = [.. "of for at in from with by on to who whom whose which that , ( — – - : ; about and or".Split(' ')];

    public ScoredAttribution(ScoredText text, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content)
    {
        SourceSpans = source;
        CueSpans = cue;
        ContentSpans = content;
        Source = text.Tokens(source);
        Cue = text.Tokens(cue);
        Content = text.Tokens(content);
        Kind = text.Kind(Content);
        SourceHead = HeadOf(text, Source);
    }

    public IReadOnlyList<TextSpan> SourceSpans { get; }

    public IReadOnlyList<TextSpan> CueSpans { get; }

    public IReadOnlyList<TextSpan> ContentSpans { get; }

    public List<int> Source { get; }

    public List<int> Cue { get; }

    public List<int> Content { get; }

    public QuotationKind Kind { get; }

    /// <summary>The token that heads the source, or -1.</summary>
    public int SourceHead { get; }

    /// <summary>No source on both sides, or the head of each lies in the other.</summary>
    public bool SameSourceHead(ScoredAttribution found)
    {
        if (Source.Count == 0 || found.Source.Count == 0)
            return Source.Count == 0 && found.Source.Count == 0;
        return SourceHead >= 0 && found.SourceHead >= 0 && found.Source.Contains(SourceHead) && Source.Contains(found.SourceHead);
    }

    /// <summary>The cues share a token, or both are empty.</summary>
    public bool SameCue(ScoredAttribution found) => (Cue.Count == 0 && found.Cue.Count == 0) || Shared(Cue, found.Cue) > 0;

    /// <summary>The cue overlaps and the source has the same head; to be asked of two whose contents match.</summary>
    public bool IsWhole(ScoredAttribution found) => SameSourceHead(found) && SameCue(found);

    /// <summary>Number of tokens in both lists, each in order.</summary>
    public static int Shared(List<int> left, List<int> right)
    {
        int shared = 0, i = 0, j = 0;
        while (i < left.Count && j < right.Count)
        {
            if (left[i] == right[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    private static int HeadOf(ScoredText text, List<int> source)
    {
        int head = -1;
        for (int k = 0; k < source.Count; k++)
        {
            string word = text.Lower(source[k]);
            if (head >= 0 && (Enders.Contains(word) || source[k] != source[k - 1] + 1))
                break;
            if (!text.IsWord(source[k]))
                continue;
            bool isPossessive = word is "s" or "t" && head >= 0 && source[k] > 0 && text.Lower(source[k] - 1) is "'" or "’";
            if (!isPossessive)
                head = source[k];
        }

        return head;
    }
}
