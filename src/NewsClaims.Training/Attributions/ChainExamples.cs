using NewsClaims.Attributions;
using NewsClaims.Kernels;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Attributions;

/// <summary>Makes the examples of the two chains from analysed documents.</summary>
internal static class ChainExamples
{
    /// <summary>The examples of the first decision: one a block.</summary>
    public static IEnumerable<ChainExample> OfCues(LearnedDocument document)
    {
        ArticleContext context = document.Context;
        byte[] labels = CueLabels(context, document.Gold);
        FeatureList features = new();
        foreach (TokenRange range in CueFinder.Chains(context))
        {
            Builder builder = new(range.Count);
            for (int t = range.Start; t < range.End; t++)
            {
                features.Clear();
                CueFeatures.OfToken(context, t, range.Start, range.End, features);
                builder.AddPlace(features);
                features.Clear();
                if (t > range.Start)
                    CueFeatures.OfStep(context, t, features);
                builder.AddStep(features);
            }

            yield return builder.Build(labels.AsSpan(range.Start, range.Count), document.Weight, null);
        }
    }

    /// <summary>
    /// The examples of the second decision: the gold cues, what <paramref name="finder"/> takes for cues and are none, and cues it finds with
    /// other bounds.
    /// </summary>
    public static IEnumerable<ChainExample> OfRoles(LearnedDocument document, CueFinder finder)
    {
        const float otherBounds = 0.5f;
        ArticleContext context = document.Context;
        FirstGuess guess = new(context);
        List<CueCandidate> found = finder.Find(context, guess);
        RoleFeatures role = new(context, guess);
        foreach (GoldRoles one in document.Gold)
            yield return OfRoles(context, role, CueCandidate.Of(context, one.Cue[0], 1), one, document.Weight);
        foreach (CueCandidate cue in found)
        {
            GoldRoles? same = document.Gold.Find(gold => gold.Cue[0].Overlaps(cue.Tokens));
            if (same is null)
                yield return OfRoles(context, role, cue, null, document.Weight);
            else if (same.Cue[0] != cue.Tokens)
                yield return OfRoles(context, role, cue, same, document.Weight * otherBounds);
        }
    }

    private static ChainExample OfRoles(ArticleContext context, RoleFeatures role, CueCandidate cue, GoldRoles? gold, float weight)
    {
        TokenRange window = RoleWindow.Of(context, cue.Tokens);
        byte[] labels = new byte[window.Count];
        if (gold is not null)
        {
            Fill(labels, window, gold.Source, RoleFeatures.Source);
            Fill(labels, window, gold.Content, RoleFeatures.Content);
        }

        Fill(labels, window, [cue.Tokens], RoleFeatures.Cue);
        Builder builder = new(window.Count);
        FeatureList features = new();
        role.Start(cue, window);
        for (int t = window.Start; t < window.End; t++)
        {
            features.Clear();
            role.OfToken(t, features);
            builder.AddPlace(features);
            features.Clear();
            if (t > window.Start)
                role.OfStep(t, features);
            builder.AddStep(features);
        }

        TokenRange tokens = cue.Tokens;
        int start = window.Start;
        return builder.Build(labels, weight, (chain, place) => RoleFinder.Constrain(chain, place, tokens.Contains(start + place)));
    }

    private static byte[] CueLabels(ArticleContext context, List<GoldRoles> gold)
    {
        byte[] labels = new byte[context.Count];
        TokenRange all = new(0, context.Count);
        foreach (GoldRoles one in gold)
            Fill(labels, all, one.Source, CueFeatures.Source);
        foreach (GoldRoles one in gold)
            Fill(labels, all, one.Content, CueFeatures.Content);
        foreach (GoldRoles one in gold)
        {
            Fill(labels, all, one.Cue, CueFeatures.CueInside);
            foreach (TokenRange piece in one.Cue)
                labels[piece.Start] = CueFeatures.CueStart;
        }

        return labels;
    }

    private static void Fill(byte[] labels, TokenRange window, IEnumerable<TokenRange> pieces, int label)
    {
        foreach (TokenRange piece in pieces)
        {
            for (int i = Math.Max(piece.Start, window.Start); i < Math.Min(piece.End, window.End); i++)
                labels[i - window.Start] = (byte)label;
        }
    }

    private sealed class Builder(int length)
    {
        private readonly List<uint> _place = new(length * 90);
        private readonly List<uint> _step = new(length * 10);
        private readonly List<int> _placeStart = [0];
        private readonly List<int> _stepStart = [0];

        public void AddPlace(FeatureList features)
        {
            _place.AddRange(features.Items);
            _placeStart.Add(_place.Count);
        }

        public void AddStep(FeatureList features)
        {
            _step.AddRange(features.Items);
            _stepStart.Add(_step.Count);
        }

        public ChainExample Build(ReadOnlySpan<byte> labels, float weight, Action<ChainInference, int>? constrain) => new()
        {
            Labels = labels.ToArray(),
            PlaceStart = [.. _placeStart],
            PlaceFeatures = [.. _place],
            StepStart = [.. _stepStart],
            StepFeatures = [.. _step],
            Constrain = constrain,
            Weight = weight,
        };
    }
}
