using NewsClaims.Claims;

namespace NewsClaims.Training.Claims;

/// <summary>
/// What is added to the scores of labels. Labels that are rare would else be found too seldom: each gets a power of its frequency (logit adjustment,
/// Menon et al. 2021), as strong as is best by cross-validation: for accuracy, and where every label counts for macro-F1 as well.
/// </summary>
internal static class RareLabels
{
    private const int MostTenths = 12;

    /// <summary>What to add for each label of all decisions.</summary>
    public static float[] Shifts(NetworkCheck check)
    {
        float[] none = new float[ClaimDecisions.Labels.Sum()];
        float[] shifts = new float[none.Length];
        int first = 0;
        for (int decision = 0; decision < ClaimDecisions.Labels.Count; decision++)
        {
            int count = ClaimDecisions.Labels[decision];
            List<(int Gold, float[] Scores)> held = [.. check.Of(decision, none)];
            double[] frequency = [.. Enumerable.Range(0, count).Select(label => (held.Count(one => one.Gold == label) + 1.0) / (held.Count + count))];
            int best = Enumerable.Range(0, MostTenths + 1).MaxBy(tenths => Goodness(held, frequency, tenths / 10.0, EveryLabelCounts((ClaimDecision)decision)));
            for (int k = 0; k < count; k++)
                shifts[first + k] = (float)(-best / 10.0 * Math.Log(frequency[k]));
            first += count;
        }

        return shifts;
    }

    private static bool EveryLabelCounts(ClaimDecision decision) => decision is ClaimDecision.Type or ClaimDecision.CheckWorthiness;

    // Accuracy, plus the mean F1 of the labels that there are where every label counts.
    private static double Goodness(List<(int Gold, float[] Scores)> held, double[] frequency, double strength, bool everyLabelCounts)
    {
        int[] gold = new int[frequency.Length], found = new int[frequency.Length], right = new int[frequency.Length];
        double[] shifts = [.. frequency.Select(share => -strength * Math.Log(share))];
        foreach ((int label, float[] scores) in held)
        {
            int best = 0;
            for (int k = 1; k < scores.Length; k++)
            {
                if (scores[k] + shifts[k] > scores[best] + shifts[best])
                    best = k;
            }

            gold[label]++;
            found[best]++;
            right[label] += best == label ? 1 : 0;
        }

        if (held.Count == 0)
            return 0;
        double accuracy = (double)right.Sum() / held.Count;
        return everyLabelCounts
            ? accuracy + Enumerable.Range(0, gold.Length).Where(k => gold[k] > 0).Average(k => 2.0 * right[k] / (gold[k] + found[k]))
            : accuracy;
    }
}
