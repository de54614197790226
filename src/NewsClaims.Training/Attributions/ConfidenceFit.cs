using NewsClaims.Attributions;

namespace NewsClaims.Training.Attributions;

/// <summary>
/// Fits <see cref="AttributionConfidence"/>: logistic regression of a handful of weights on attributions found in documents that the chains
/// have not learned from. Right is an attribution that shares half its content, its cue and its source with a gold one.
/// </summary>
internal static class ConfidenceFit
{
    private const int Steps = 3000;
    private const double Rate = 0.5;

    public static AttributionConfidence Fit(IReadOnlyList<(float[] Figures, bool Right)> examples)
    {
        double[] weights = new double[AttributionConfidence.FigureCount];
        double[] gradient = new double[weights.Length];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach ((float[] figures, bool right) in examples)
            {
                double sum = 0;
                for (int i = 0; i < weights.Length; i++)
                    sum += weights[i] * figures[i];
                double wrong = (1 / (1 + Math.Exp(-sum))) - (right ? 1 : 0);
                for (int i = 0; i < weights.Length; i++)
                    gradient[i] += wrong * figures[i];
            }

            for (int i = 0; i < weights.Length; i++)
                weights[i] -= Rate * gradient[i] / (examples.Count * (i == 3 || i == 1 || i == 2 ? 10 : 1));
        }

        return new AttributionConfidence([.. weights.Select(weight => (float)weight)]);
    }

    public static bool IsRight(Draft draft, IReadOnlyList<GoldRoles> gold)
    {
        foreach (GoldRoles one in gold)
        {
            int shared = Shared(one.Content, draft.Content);
            bool sameSource = one.Source.Count == 0 ? draft.Source.Count == 0 : Shared(one.Source, draft.Source) > 0;
            if (4 * shared >= Length(one.Content) + Length(draft.Content) && sameSource && Shared(one.Cue, [draft.Cue.Tokens]) > 0)
                return true;
        }

        return false;
    }

    private static int Length(List<TokenRange> pieces) => pieces.Sum(piece => piece.Count);

    private static int Shared(List<TokenRange> left, List<TokenRange> right) =>
        left.Sum(a => right.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
}
