using System.Runtime.InteropServices;
using NewsClaims.Attributions;
using NewsClaims.Models;

namespace NewsClaims.Training.Linear;

/// <summary>A sequence to learn from: features of each place and of each step to it, and the right labels.</summary>
internal sealed class ChainExample
{
    public required byte[] Labels { get; init; }

    /// <summary>Features of place i are those from PlaceStart[i] to PlaceStart[i + 1]; hashes before training begins, indexes after.</summary>
    public required int[] PlaceStart { get; init; }

    public required uint[] PlaceFeatures { get; init; }

    public required int[] StepStart { get; init; }

    public required uint[] StepFeatures { get; init; }

    /// <summary>Adds what the task fixes about a place: labels that cannot stand there.</summary>
    public Action<ChainInference, int>? Constrain { get; init; }

    public float Weight { get; init; } = 1f;
}

/// <summary>
/// Learns a linear chain by conditional likelihood with AdaGrad (Duchi, Hazan and Singer 2011) and L2 decay; the weights of the later
/// passes are averaged. Features that occur fewer times than a cut-off are left out, and half way those that little was learned of: the
/// others take over what they did. Deterministic.
/// </summary>
internal sealed class ChainTrainer(int labelCount, int cutoff, float least = 0.03f, float rate = 0.03f, float l2 = 1e-3f)
{
    private readonly int _pairs = labelCount * labelCount;
    private readonly ChainInference _chain = new(labelCount);
    private readonly Dictionary<uint, int> _placeIndex = [];
    private readonly Dictionary<uint, int> _stepIndex = [];
    private float[] _place = [];
    private float[] _step = [];
    private float[] _placeSquares = [];
    private float[] _stepSquares = [];

    public int FeatureCount => _placeIndex.Count + _stepIndex.Count;

    /// <summary>Learns from the examples, whose features become indexes on the way: an example serves one trainer.</summary>
    public void Learn(IReadOnlyList<ChainExample> examples, int passes, Action<string>? log = null)
    {
        Index(examples);
        _place = new float[_placeIndex.Count * labelCount];
        _step = new float[_stepIndex.Count * _pairs];
        _placeSquares = new float[_place.Length];
        _stepSquares = new float[_step.Length];
        float[] placeSum = new float[_place.Length], stepSum = new float[_step.Length];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(7);
        int averaged = 0;
        for (int pass = 0; pass < passes; pass++)
        {
            if (pass == passes / 2)
            {
                Prune(examples);
                placeSum = new float[_place.Length];
                stepSum = new float[_step.Length];
            }

            random.Shuffle(order);
            double loss = 0;
            foreach (int index in order)
                loss += Learn(examples[index]);
            if (pass >= passes / 2)
            {
                averaged++;
                for (int i = 0; i < placeSum.Length; i++)
                    placeSum[i] += _place[i];
                for (int i = 0; i < stepSum.Length; i++)
                    stepSum[i] += _step[i];
            }

            log?.Invoke($"pass {pass + 1}: loss {loss / examples.Count:F4}");
        }

        for (int i = 0; i < placeSum.Length; i++)
            _place[i] = placeSum[i] / averaged;
        for (int i = 0; i < stepSum.Length; i++)
            _step[i] = stepSum[i] / averaged;
    }

    /// <summary>Writes the chain.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="weighedLabels">How many labels, from the first, the features of places weigh: the rest is fixed by the task.</param>
    public void Write(SectionWriter writer, int weighedLabels)
    {
        FeatureWeights.Write(writer, weighedLabels, _placeIndex.Select(pair => (pair.Key, Row(_place, pair.Value, labelCount))));
        FeatureWeights.Write(writer, _pairs, _stepIndex.Select(pair => (pair.Key, Row(_step, pair.Value, _pairs))));
    }

    // Leaves out the features none of whose weights reaches the least size.
    private void Prune(IReadOnlyList<ChainExample> examples)
    {
        int[] places = Keep(ref _place, ref _placeSquares, _placeIndex, labelCount), steps = Keep(ref _step, ref _stepSquares, _stepIndex, _pairs);
        foreach (ChainExample example in examples)
        {
            Renumber(example.PlaceFeatures, example.PlaceStart, places);
            Renumber(example.StepFeatures, example.StepStart, steps);
        }
    }

    private int[] Keep(ref float[] weights, ref float[] squares, Dictionary<uint, int> index, int length)
    {
        int[] renumbered = new int[index.Count];
        int kept = 0;
        for (int row = 0; row < renumbered.Length; row++)
        {
            bool isKept = weights.AsSpan(row * length, length).ContainsAnyExceptInRange(-least, least);
            renumbered[row] = isKept ? kept : -1;
            if (!isKept)
                continue;
            Array.Copy(weights, row * length, weights, kept * length, length);
            Array.Copy(squares, row * length, squares, kept * length, length);
            kept++;
        }

        Array.Resize(ref weights, kept * length);
        Array.Resize(ref squares, kept * length);
        foreach ((uint feature, int row) in index.ToArray())
        {
            if (renumbered[row] < 0)
                index.Remove(feature);
            else
                index[feature] = renumbered[row];
        }

        return renumbered;
    }

    private static void Renumber(uint[] features, int[] starts, int[] renumbered)
    {
        int kept = 0, from = 0;
        for (int place = 0; place + 1 < starts.Length; place++)
        {
            int to = starts[place + 1];
            for (int i = from; i < to; i++)
            {
                if (renumbered[features[i]] >= 0)
                    features[kept++] = (uint)renumbered[features[i]];
            }

            from = to;
            starts[place + 1] = kept;
        }
    }

    private static float[] Row(float[] weights, int index, int length) => weights.AsSpan(index * length, length).ToArray();

    private double Learn(ChainExample example)
    {
        ReadOnlySpan<byte> labels = example.Labels;
        _chain.Start(labels.Length);
        for (int t = 0; t < labels.Length; t++)
        {
            for (int i = example.PlaceStart[t]; i < example.PlaceStart[t + 1]; i++)
                AddTo(_chain.Places.AsSpan(t * labelCount, labelCount), _place.AsSpan((int)example.PlaceFeatures[i] * labelCount, labelCount));
            for (int i = example.StepStart[t]; i < example.StepStart[t + 1]; i++)
                AddTo(_chain.Edges.AsSpan(t * _pairs, _pairs), _step.AsSpan((int)example.StepFeatures[i] * _pairs, _pairs));
            example.Constrain?.Invoke(_chain, t);
        }

        _chain.Sum();
        double gold = 0;
        Span<float> wrong = stackalloc float[_pairs];
        for (int t = 0; t < labels.Length; t++)
        {
            gold += _chain.Places[(t * labelCount) + labels[t]];
            for (int y = 0; y < labelCount; y++)
                wrong[y] = (_chain.Probability(t, y) - (y == labels[t] ? 1f : 0f)) * example.Weight;
            Update(_place, _placeSquares, example.PlaceFeatures, example.PlaceStart[t], example.PlaceStart[t + 1], wrong[..labelCount]);
            if (t == 0)
                continue;
            gold += _chain.Edges[(t * _pairs) + (labels[t - 1] * labelCount) + labels[t]];
            for (int x = 0; x < labelCount; x++)
            {
                for (int y = 0; y < labelCount; y++)
                {
                    float right = x == labels[t - 1] && y == labels[t] ? 1f : 0f;
                    wrong[(x * labelCount) + y] = (_chain.EdgeProbability(t, x, y) - right) * example.Weight;
                }
            }

            Update(_step, _stepSquares, example.StepFeatures, example.StepStart[t], example.StepStart[t + 1], wrong);
        }

        return _chain.LogSum - gold;
    }

    private void Update(float[] weights, float[] squares, uint[] features, int start, int end, Span<float> wrong)
    {
        const float negligible = 1e-3f;
        for (int k = 0; k < wrong.Length; k++)
        {
            if (Math.Abs(wrong[k]) < negligible)
                continue;
            for (int i = start; i < end; i++)
            {
                int cell = ((int)features[i] * wrong.Length) + k;
                float gradient = wrong[k] + (l2 * weights[cell]);
                float sum = squares[cell] += gradient * gradient;
                weights[cell] -= rate * gradient / MathF.Sqrt(sum + 1e-6f);
            }
        }
    }

    private static void AddTo(Span<float> scores, ReadOnlySpan<float> weights)
    {
        for (int k = 0; k < scores.Length; k++)
            scores[k] += weights[k];
    }

    private void Index(IReadOnlyList<ChainExample> examples)
    {
        Dictionary<uint, int> places = [], steps = [];
        foreach (ChainExample example in examples)
        {
            Tally(example.PlaceFeatures, places);
            Tally(example.StepFeatures, steps);
        }

        foreach (ChainExample example in examples)
        {
            Remap(example.PlaceFeatures, example.PlaceStart, places, _placeIndex);
            Remap(example.StepFeatures, example.StepStart, steps, _stepIndex);
        }
    }

    private static void Tally(uint[] features, Dictionary<uint, int> counts)
    {
        foreach (uint feature in features)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
    }

    private void Remap(uint[] features, int[] starts, Dictionary<uint, int> counts, Dictionary<uint, int> index)
    {
        int kept = 0, from = 0;
        for (int place = 0; place + 1 < starts.Length; place++)
        {
            int to = starts[place + 1];
            for (int i = from; i < to; i++)
            {
                if (counts[features[i]] < cutoff)
                    continue;
                ref int at = ref CollectionsMarshal.GetValueRefOrAddDefault(index, features[i], out bool known);
                if (!known)
                    at = index.Count - 1;
                features[kept++] = (uint)at;
            }

            from = to;
            starts[place + 1] = kept;
        }
    }
}
