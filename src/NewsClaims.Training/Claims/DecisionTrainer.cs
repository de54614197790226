using NewsClaims.Models;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Claims;

/// <summary>An example of one decision. <paramref name="Measured"/> is false where it only serves to learn from.</summary>
internal readonly record struct DecisionExample(string Document, uint[] Features, int Label, float Weight, bool Measured);

/// <summary>Trains one decision, and measures it by cross-validation over documents.</summary>
internal sealed class DecisionTrainer(string name, int labels, float penalty)
{
    private const int Folds = 5;
    private const int LeastCount = 2;
    private const float LeastWeight = 0.03f;

    /// <summary>Probabilities that models of the other folds give each measured example.</summary>
    public float[]?[] CrossValidate(IReadOnlyList<DecisionExample> examples)
    {
        float[]?[] predictions = new float[]?[examples.Count];
        List<string> documents = [.. examples.Where(example => example.Measured).Select(example => example.Document).Distinct()];
        Dictionary<string, int> fold = [];
        for (int i = 0; i < documents.Count; i++)
            fold[documents[i]] = i % Folds;
        for (int held = 0; held < Folds; held++)
        {
            BatchLogisticTrainer trainer = Train([.. examples.Where(example => !fold.TryGetValue(example.Document, out int f) || f != held)]);
            for (int i = 0; i < examples.Count; i++)
            {
                if (!examples[i].Measured || fold[examples[i].Document] != held)
                    continue;
                predictions[i] = new float[labels];
                trainer.Predict(examples[i].Features, predictions[i]);
            }
        }

        return predictions;
    }

    /// <summary>Trains on all examples and writes temperature and weights.</summary>
    public void Write(IReadOnlyList<DecisionExample> examples, float temperature, SectionWriter writer)
    {
        writer.WriteSingle(temperature);
        Train(examples).Write(writer, LeastWeight);
    }

    /// <summary>The temperature that makes the held-out probabilities most likely.</summary>
    public static float Temperature(IReadOnlyList<DecisionExample> examples, float[]?[] predictions)
    {
        float best = 1;
        double bestLoss = double.MaxValue;
        for (float temperature = 0.5f; temperature <= 5f; temperature += 0.05f)
        {
            double loss = 0;
            for (int i = 0; i < examples.Count; i++)
            {
                if (predictions[i] is { } p)
                    loss -= Math.Log(Math.Max(1e-9, Tempered(p, examples[i].Label, temperature)));
            }

            if (loss < bestLoss)
                (best, bestLoss) = (temperature, loss);
        }

        return best;
    }

    private BatchLogisticTrainer Train(IReadOnlyList<DecisionExample> examples)
    {
        Dictionary<uint, int> counts = [];
        foreach (DecisionExample example in examples)
        {
            foreach (uint feature in example.Features)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        BatchLogisticTrainer trainer = new(labels, penalty);
        trainer.Solve([.. examples.Select(example => (example.Features, example.Label, example.Weight))], feature => counts[feature] >= LeastCount);
        return trainer;
    }

    public override string ToString() => name;

    private static double Tempered(float[] p, int label, float temperature)
    {
        double sum = 0;
        foreach (float value in p)
            sum += Math.Pow(Math.Max(value, 1e-9), 1 / temperature);
        return Math.Pow(Math.Max(p[label], 1e-9), 1 / temperature) / sum;
    }
}
