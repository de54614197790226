using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>The first decision: finds the cues of an article and what it guesses of sources and contents.</summary>
internal sealed class CueFinder(ChainModel model)
{
    // Cues that are a little less likely than not are looked at all the same: the second decision may find their content.
    private const float CueBonus = 1f;

    // A longer run of tokens without a sentence's end is cut, so that working memory stays bounded.
    private const int MaxChain = 600;

    /// <summary>The cues of the story's blocks, in text order, until the next call; fills <paramref name="guess"/> on the way.</summary>
    public List<CueCandidate> Find(ArticleContext context, FirstGuess guess)
    {
        List<CueCandidate> cues = context.Memory.Candidates;
        cues.Clear();
        ChainInference chain = context.Memory.Cues;
        FeatureList features = context.Memory.Features;
        foreach (TokenRange range in Chains(context))
        {
            Score(context, range, chain, features);
            chain.Sum();
            for (int i = 0; i < range.Count; i++)
                guess.Set(range.Start + i, chain.Probability(i, CueFeatures.Source), chain.Probability(i, CueFeatures.Content));
            AddCues(context, range, chain, cues);
        }

        JoinedCues.Add(context, cues);
        SureCues.Add(context, cues);
        guess.SetCues(cues);
        return cues;
    }

    /// <summary>The runs of tokens that are labelled as one: a block of the story, or a part of a very long one.</summary>
    public static IEnumerable<TokenRange> Chains(ArticleContext context)
    {
        int start = 0;
        while (start < context.Count)
        {
            int block = context.Block[start];
            int end = start + 1, cut = -1;
            while (end < context.Count && context.Block[end] == block && end - start < MaxChain)
            {
                if (context.Sentence[end] != context.Sentence[end - 1])
                    cut = end;
                end++;
            }

            if (end - start == MaxChain && end < context.Count && context.Block[end] == block && cut > start)
                end = cut;
            if (block >= 0 && context.Blocks[block].Kind.IsStory())
                yield return TokenRange.FromBounds(start, end);
            start = end;
        }
    }

    private void Score(ArticleContext context, TokenRange range, ChainInference chain, FeatureList features)
    {
        chain.Start(range.Count);
        for (int i = 0; i < range.Count; i++)
        {
            features.Clear();
            CueFeatures.OfToken(context, range.Start + i, range.Start, range.End, features);
            model.ScorePlace(features, chain, i);
            if (i == 0)
                continue;
            features.Clear();
            CueFeatures.OfStep(context, range.Start + i, features);
            model.ScoreStep(features, chain, i);
        }
    }

    private static void AddCues(ArticleContext context, TokenRange range, ChainInference chain, List<CueCandidate> cues)
    {
        for (int i = 0; i < range.Count; i++)
            chain.Places[(i * CueFeatures.LabelCount) + CueFeatures.CueStart] += CueBonus;
        ReadOnlySpan<int> labels = chain.Best();
        int at = 0;
        while (at < labels.Length)
        {
            if (labels[at] is not (CueFeatures.CueStart or CueFeatures.CueInside))
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (end < labels.Length && labels[end] == CueFeatures.CueInside)
                end++;
            float probability = 0;
            for (int i = at; i < end; i++)
                probability = Math.Max(probability, chain.Probability(i, CueFeatures.CueStart) + chain.Probability(i, CueFeatures.CueInside));
            cues.Add(CueCandidate.Of(context, TokenRange.FromBounds(range.Start + at, range.Start + end), Math.Min(1, probability)));
            at = end;
        }
    }
}
