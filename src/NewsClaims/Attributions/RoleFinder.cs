using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>The second decision: finds the source and the content of a cue.</summary>
internal sealed class RoleFinder(ChainModel model)
{
    // Below this, a cue attributes nothing; above the second, its source is left open.
    private const float LeastLikely = 0.4f;
    private const float MostlyWithoutSource = 0.7f;

    /// <summary>Labels the window of a cue; the draft has no content where the cue attributes nothing.</summary>
    public Draft Find(ArticleContext context, RoleFeatures role, CueCandidate cue)
    {
        ChainInference chain = context.Memory.Roles;
        FeatureList features = context.Memory.Features;
        TokenRange window = RoleWindow.Of(context, cue.Tokens);
        role.Start(cue, window);
        chain.Start(window.Count);
        for (int i = 0; i < window.Count; i++)
        {
            int token = window.Start + i;
            features.Clear();
            role.OfToken(token, features);
            model.ScorePlace(features, chain, i);
            Constrain(chain, i, cue.Tokens.Contains(token));
            if (i == 0)
                continue;
            features.Clear();
            role.OfStep(token, features);
            model.ScoreStep(features, chain, i);
        }

        chain.Sum();
        double all = chain.LogSum;
        float likely = (float)(1 - Math.Exp(Math.Min(0, chain.LogSumWithout(RoleFeatures.Content) - all)));
        Draft draft = context.Memory.NewDraft(cue, likely);
        if (likely < LeastLikely)
            return draft;
        bool hasSource = Math.Exp(Math.Min(0, chain.LogSumWithout(RoleFeatures.Source) - all)) < MostlyWithoutSource;
        ReadOnlySpan<int> labels = chain.BestWith(RoleFeatures.Content, hasSource ? RoleFeatures.Source : RoleFeatures.Content);
        AddPieces(labels, window.Start, RoleFeatures.Source, draft.Source);
        AddPieces(labels, window.Start, RoleFeatures.Content, draft.Content);
        draft.LogProbability = (float)Math.Min(0, chain.Score(labels) - all);
        return draft;
    }

    /// <summary>Only the tokens of the cue bear its label.</summary>
    internal static void Constrain(ChainInference chain, int place, bool isCue)
    {
        for (int y = 0; y < RoleFeatures.LabelCount; y++)
        {
            if ((y == RoleFeatures.Cue) != isCue)
                chain.Places[(place * RoleFeatures.LabelCount) + y] -= 1e4f;
        }
    }

    private static void AddPieces(ReadOnlySpan<int> labels, int offset, int label, List<TokenRange> pieces)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != label)
                continue;
            int end = i + 1;
            while (end < labels.Length && labels[end] == label)
                end++;
            pieces.Add(TokenRange.FromBounds(offset + i, offset + end));
            i = end;
        }
    }
}
