using System.Text;

namespace NewsClaims.Training.Claims;

/// <summary>Accuracy, macro-F1 and the commonest confusions of a decision.</summary>
internal static class DecisionScore
{
    public static string Of(string name, int labels, IEnumerable<(int Gold, float[] Scores)> held, Func<int, string> labelName)
    {
        int[,] confusion = new int[labels, labels];
        int right = 0, all = 0;
        foreach ((int gold, float[] scores) in held)
        {
            int best = Array.IndexOf(scores, scores.Max());
            confusion[gold, best]++;
            right += best == gold ? 1 : 0;
            all++;
        }

        StringBuilder text = new();
        double macro = 0;
        int present = 0;
        for (int k = 0; k < labels; k++)
        {
            int gold = 0, found = 0;
            for (int j = 0; j < labels; j++)
            {
                gold += confusion[k, j];
                found += confusion[j, k];
            }

            if (gold == 0)
                continue;
            double f = gold + found == 0 ? 0 : 200.0 * confusion[k, k] / (gold + found);
            macro += f;
            present++;
            text.Append($" {labelName(k)} {f:0.0}");
        }

        string head = $"{name}: accuracy {100.0 * right / Math.Max(1, all):0.0} % of {all}, macro-F1 {macro / Math.Max(1, present):0.0};{text}";
        var worst = from g in Enumerable.Range(0, labels)
                    from f in Enumerable.Range(0, labels)
                    where g != f && confusion[g, f] > 0
                    orderby confusion[g, f] descending
                    select $"{labelName(g)}>{labelName(f)} {confusion[g, f]}";
        return head + "\n    " + string.Join(", ", worst.Take(12));
    }

    /// <summary>F1 of the upper labels from <paramref name="first"/> on, taken when they are together as likely as each of some limits.</summary>
    public static string OfUpper(int first, IEnumerable<(int Gold, float[] Scores)> held, float temperature)
    {
        (bool Gold, float Probability)[] upper = [.. held.Select(one => (one.Gold >= first, NetworkCheck.Probabilities(one.Scores, temperature)[first..].Sum()))];
        IEnumerable<string> scores = new[] { 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f }.Select(limit =>
        {
            int right = upper.Count(one => one.Gold && one.Probability >= limit);
            int all = upper.Count(one => one.Gold) + upper.Count(one => one.Probability >= limit);
            return $"{limit:0.00}: {200.0 * right / Math.Max(1, all):0.0}";
        });
        return "    F1 of the upper labels from a probability of " + string.Join(", ", scores);
    }
}
