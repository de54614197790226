using NewsClaims.Models;

namespace NewsClaims.Training.Linear;

/// <summary>
/// Multinomial logistic regression with L2 penalty over hashed binary features, solved on all examples at once by L-BFGS (Liu and Nocedal 1989).
/// Better than stochastic steps where examples are few and features many. Deterministic.
/// </summary>
internal sealed class BatchLogisticTrainer(int labelCount, float penalty, int iterations = 80)
{
    private const int History = 8;

    private readonly Dictionary<uint, int> _rows = [];
    private double[] _weights = [];

    /// <summary>Solves for the given examples. Features that are not in <paramref name="kept"/> are left out.</summary>
    public void Solve(IReadOnlyList<(uint[] Features, int Label, float Weight)> examples, Func<uint, bool> kept)
    {
        int[][] rows = new int[examples.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            List<int> present = [];
            foreach (uint feature in examples[i].Features)
            {
                if (!kept(feature))
                    continue;
                if (!_rows.TryGetValue(feature, out int row))
                    _rows.Add(feature, row = _rows.Count);
                present.Add(row);
            }

            rows[i] = [.. present];
        }

        _weights = new double[_rows.Count * labelCount];
        Minimize(examples, rows);
    }

    /// <summary>Fills <paramref name="probabilities"/> with the distribution over labels.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<double> scores = stackalloc double[labelCount];
        scores.Clear();
        foreach (uint feature in features)
        {
            if (_rows.TryGetValue(feature, out int row))
            {
                for (int k = 0; k < labelCount; k++)
                    scores[k] += _weights[(row * labelCount) + k];
            }
        }

        Softmax(scores);
        for (int k = 0; k < labelCount; k++)
            probabilities[k] = (float)scores[k];
    }

    /// <summary>Writes the weights. Those below <paramref name="threshold"/> in size are left out.</summary>
    public void Write(SectionWriter writer, float threshold) =>
        LinearModel.Write(writer, labelCount, _rows.Select(pair => (pair.Key, Row(pair.Value, threshold))));

    private IEnumerable<(int Label, float Weight)> Row(int row, float threshold)
    {
        for (int k = 0; k < labelCount; k++)
        {
            float weight = (float)_weights[(row * labelCount) + k];
            if (Math.Abs(weight) > threshold)
                yield return (k, weight);
        }
    }

    private void Minimize(IReadOnlyList<(uint[] Features, int Label, float Weight)> examples, int[][] rows)
    {
        double[] gradient = new double[_weights.Length];
        double loss = Evaluate(_weights, examples, rows, gradient);
        List<(double[] Step, double[] Change, double Curvature)> memory = [];
        double[] direction = new double[_weights.Length];
        double[] next = new double[_weights.Length];
        double[] nextGradient = new double[_weights.Length];
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            Direction(gradient, memory, direction);
            double slope = Dot(gradient, direction);
            double step = memory.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
            double nextLoss = double.MaxValue;
            for (int tries = 0; tries < 20; tries++, step /= 2)
            {
                for (int i = 0; i < next.Length; i++)
                    next[i] = _weights[i] + (step * direction[i]);
                nextLoss = Evaluate(next, examples, rows, nextGradient);
                if (nextLoss <= loss + (1e-4 * step * slope))
                    break;
            }

            if (nextLoss > loss)
                return;
            Remember(memory, next, nextGradient, gradient);
            bool done = loss - nextLoss < 1e-5 * Math.Abs(loss);
            Array.Copy(next, _weights, next.Length);
            Array.Copy(nextGradient, gradient, gradient.Length);
            loss = nextLoss;
            if (done)
                return;
        }
    }

    private void Remember(List<(double[] Step, double[] Change, double Curvature)> memory, double[] next, double[] nextGradient, double[] gradient)
    {
        double[] step = new double[next.Length];
        double[] change = new double[next.Length];
        for (int i = 0; i < next.Length; i++)
        {
            step[i] = next[i] - _weights[i];
            change[i] = nextGradient[i] - gradient[i];
        }

        double curvature = Dot(step, change);
        if (curvature <= 1e-12)
            return;
        if (memory.Count == History)
            memory.RemoveAt(0);
        memory.Add((step, change, curvature));
    }

    private static void Direction(double[] gradient, List<(double[] Step, double[] Change, double Curvature)> memory, double[] direction)
    {
        for (int i = 0; i < gradient.Length; i++)
            direction[i] = -gradient[i];
        Span<double> shares = stackalloc double[History];
        for (int m = memory.Count - 1; m >= 0; m--)
        {
            shares[m] = Dot(memory[m].Step, direction) / memory[m].Curvature;
            AddScaled(direction, memory[m].Change, -shares[m]);
        }

        if (memory.Count > 0)
        {
            double scale = memory[^1].Curvature / Dot(memory[^1].Change, memory[^1].Change);
            for (int i = 0; i < direction.Length; i++)
                direction[i] *= scale;
        }

        for (int m = 0; m < memory.Count; m++)
        {
            double back = Dot(memory[m].Change, direction) / memory[m].Curvature;
            AddScaled(direction, memory[m].Step, shares[m] - back);
        }
    }

    private double Evaluate(double[] weights, IReadOnlyList<(uint[] Features, int Label, float Weight)> examples, int[][] rows, double[] gradient)
    {
        double loss = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            gradient[i] = penalty * weights[i];
            loss += 0.5 * penalty * weights[i] * weights[i];
        }

        Span<double> scores = stackalloc double[labelCount];
        for (int i = 0; i < rows.Length; i++)
        {
            scores.Clear();
            foreach (int row in rows[i])
            {
                for (int k = 0; k < labelCount; k++)
                    scores[k] += weights[(row * labelCount) + k];
            }

            Softmax(scores);
            float weight = examples[i].Weight;
            loss -= weight * Math.Log(Math.Max(scores[examples[i].Label], 1e-12));
            scores[examples[i].Label] -= 1;
            foreach (int row in rows[i])
            {
                for (int k = 0; k < labelCount; k++)
                    gradient[(row * labelCount) + k] += weight * scores[k];
            }
        }

        return loss;
    }

    private static void Softmax(Span<double> values)
    {
        double max = double.NegativeInfinity;
        foreach (double value in values)
            max = Math.Max(max, value);
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += values[i] = Math.Exp(values[i] - max);
        for (int i = 0; i < values.Length; i++)
            values[i] /= sum;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static void AddScaled(double[] target, double[] by, double scale)
    {
        for (int i = 0; i < target.Length; i++)
            target[i] += scale * by[i];
    }
}
