using NewsClaims.Models;

namespace NewsClaims.Claims;

/// <summary>One learned decision: a log-linear model whose probabilities a temperature makes honest.</summary>
internal sealed class ClaimDecision(LinearModel weights, float temperature)
{
    public int LabelCount => weights.LabelCount;

    /// <summary>Fills in the probability of each label.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<int> scores = stackalloc int[LabelCount];
        scores.Clear();
        weights.Add(features, scores);
        int top = int.MinValue;
        foreach (int score in scores)
            top = Math.Max(top, score);
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
            sum += probabilities[i] = MathF.Exp((scores[i] - top) * weights.Scale / temperature);
        for (int i = 0; i < scores.Length; i++)
            probabilities[i] /= sum;
    }

    /// <summary>The probability of the second of two labels.</summary>
    public float Yes(ReadOnlySpan<uint> features)
    {
        Span<float> both = stackalloc float[LabelCount];
        Predict(features, both);
        return both[1];
    }

    /// <summary>By how much a feature speaks for one label against another.</summary>
    public int Preference(uint feature, int label, int other) => weights.Weight(feature, label) - weights.Weight(feature, other);

    public static ClaimDecision Read(ref SectionReader reader, int labels)
    {
        float temperature = reader.ReadSingle();
        LinearModel weights = LinearModel.Read(ref reader);
        if (weights.LabelCount != labels || !float.IsFinite(temperature) || temperature <= 0)
            throw new InvalidModelException(
                $"A decision of section \"{ClaimDecisions.Section}\" has {weights.LabelCount} labels and temperature {temperature}; expected {labels} labels. It was made by another version; train again.");
        return new ClaimDecision(weights, temperature);
    }
}
