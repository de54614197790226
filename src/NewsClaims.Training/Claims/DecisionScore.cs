using System.Text;

namespace NewsClaims.Training.Claims;

/// <summary>Accuracy, macro-F1 and the commonest confusions of a decision.</summary>
internal static class DecisionScore
{
    public static string Of(string name, int labels, IReadOnlyList<DecisionExample> examples, float[]?[] predictions, Func<int, string> labelName)
    {
        int[,] confusion = new int[labels, labels];
        int right = 0, all = 0;
        for (int i = 0; i < examples.Count; i++)
        {
            if (predictions[i] is not { } p)
                continue;
            int best = Array.IndexOf(p, p.Max());
            confusion[examples[i].Label, best]++;
            right += best == examples[i].Label ? 1 : 0;
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
}
