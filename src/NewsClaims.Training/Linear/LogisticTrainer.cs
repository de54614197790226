using NewsClaims.Models;

namespace NewsClaims.Training.Linear;

/// <summary>
/// Multinomial logistic regression over hashed binary features, learned by AdaGrad (Duchi, Hazan and Singer 2011) with L2 decay on touched
/// weights. Deterministic for a given order of examples.
/// </summary>
internal sealed class LogisticTrainer(int labelCount, float rate = 0.1f, float l2 = 1e-5f)
{
    private readonly Dictionary<uint, float[]> _rows = [];
    private readonly float[] _probabilities = new float[labelCount];
    private int _summed;

    public int LabelCount { get; } = labelCount;

    /// <summary>Fills <paramref name="probabilities"/> with the model's current distribution.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        probabilities.Clear();
        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out float[]? row))
                continue;
            for (int k = 0; k < LabelCount; k++)
                probabilities[k] += row[k];
        }

        Softmax(probabilities);
    }

    /// <summary>Learns from one example; returns its loss (negative log-likelihood).</summary>
    public float Learn(ReadOnlySpan<uint> features, int label, float weight = 1f)
    {
        Span<float> p = _probabilities;
        Predict(features, p);
        float loss = -MathF.Log(Math.Max(p[label], 1e-9f));
        p[label] -= 1f;
        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out float[]? row))
                _rows.Add(feature, row = new float[LabelCount * 3]);
            for (int k = 0; k < LabelCount; k++)
            {
                float gradient = (weight * p[k]) + (l2 * row[k]);
                float sum = row[LabelCount + k] += gradient * gradient;
                row[k] -= rate * gradient / (MathF.Sqrt(sum) + 1e-6f);
            }
        }

        return loss;
    }

    /// <summary>Adds the weights as they are to the mean that is then written in their place: the last steps alone leave them to chance.</summary>
    public void Sum()
    {
        foreach (float[] row in _rows.Values)
        {
            for (int k = 0; k < LabelCount; k++)
                row[(2 * LabelCount) + k] += row[k];
        }

        _summed++;
    }

    /// <summary>Writes the weights. Those below <paramref name="threshold"/> in size are left out.</summary>
    public void Write(SectionWriter writer, float threshold = 0.01f) =>
        LinearModel.Write(writer, LabelCount, _rows.Select(pair => (pair.Key, Row(pair.Value, threshold))));

    private IEnumerable<(int Label, float Weight)> Row(float[] row, float threshold)
    {
        for (int k = 0; k < LabelCount; k++)
        {
            float weight = _summed == 0 ? row[k] : row[(2 * LabelCount) + k] / _summed;
            if (Math.Abs(weight) > threshold)
                yield return (k, weight);
        }
    }

    private static void Softmax(Span<float> values)
    {
        float max = float.NegativeInfinity;
        foreach (float value in values)
            max = Math.Max(max, value);
        float sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += values[i] = MathF.Exp(values[i] - max);
        for (int i = 0; i < values.Length; i++)
            values[i] /= sum;
    }
}
