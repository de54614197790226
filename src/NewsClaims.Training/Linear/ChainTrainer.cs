using NewsClaims.Attributions;
using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Training.Linear;

/// <summary>How a chain learns.</summary>
internal sealed record ChainSettings
{
    /// <summary>Features that occur fewer times are left out.</summary>
    public int Cutoff { get; init; } = 7;

    public float Rate { get; init; } = 0.003f;

    /// <summary>L2 decay, of the features that occur in a step.</summary>
    public float Decay { get; init; } = 3e-3f;

    /// <summary>What AdaGrad's sums of squares begin with: above 0, rare features learn in smaller steps.</summary>
    public float Floor { get; init; } = 1e-6f;

    /// <summary>Share of features left out of each example, other ones in each pass.</summary>
    public float Dropout { get; init; }

    public int Passes { get; init; } = 8;

    /// <summary>After half the passes only so many features of places are left, those that say most; the other passes make up for the rest.</summary>
    public int Keep { get; init; } = int.MaxValue;
}

/// <summary>Learns a linear chain by conditional likelihood; the weights of the later passes are averaged. Deterministic.</summary>
internal sealed class ChainTrainer(int labelCount, ChainSettings settings)
{
    private readonly int _pairs = labelCount * labelCount;
    private readonly ChainInference _chain = new(labelCount);
    private readonly ChainTable _places = new(labelCount, settings);
    private readonly ChainTable _steps = new(labelCount * labelCount, settings);
    private readonly Random _random = new(7);
    private uint[] _kept = [];
    private int[] _keptStart = [];

    public int PlaceFeatureCount => _places.Count;

    /// <summary>Learns from the examples, whose features become indexes on the way: an example serves one trainer.</summary>
    public void Learn(IReadOnlyList<ChainExample> examples, Action<string>? log = null)
    {
        _places.Index([.. examples.Select(example => (example.PlaceFeatures, example.PlaceStart))]);
        _steps.Index([.. examples.Select(example => (example.StepFeatures, example.StepStart))]);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int pass = 0; pass < settings.Passes; pass++)
        {
            _random.Shuffle(order);
            double loss = 0;
            foreach (int index in order.Watched($"pass {pass + 1} of {settings.Passes}", "sentences"))
                loss += Learn(examples[index]);
            if (pass + 1 == settings.Passes / 2)
                _places.Keep(settings.Keep, [.. examples.Select(example => (example.PlaceFeatures, example.PlaceStart))]);
            if (pass >= settings.Passes / 2)
            {
                _places.Sum();
                _steps.Sum();
            }

            log?.Invoke($"pass {pass + 1}: loss {loss / examples.Count:F4}");
        }

        _places.Average(1 - settings.Dropout);
        _steps.Average(1);
    }

    /// <summary>Writes the chain.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="weighedLabels">How many labels, from the first, the features of places weigh: the rest is fixed by the task.</param>
    public void Write(SectionWriter writer, int weighedLabels)
    {
        _places.WriteAgainstFirst(writer, weighedLabels);
        _steps.Write(writer);
    }

    private double Learn(ChainExample example)
    {
        ReadOnlySpan<byte> labels = example.Labels;
        Thin(example);
        _chain.Start(labels.Length);
        for (int t = 0; t < labels.Length; t++)
        {
            _places.Score(_kept.AsSpan(_keptStart[t].._keptStart[t + 1]), _chain.Places.Slice(t * labelCount, labelCount));
            _steps.Score(example.StepFeatures.AsSpan(example.StepStart[t]..example.StepStart[t + 1]), _chain.Edges.Slice(t * _pairs, _pairs));
            example.Constrain?.Invoke(_chain, t);
        }

        _chain.Sum();
        double gold = 0;
        Span<float> wrong = stackalloc float[_steps.Stride];
        for (int t = 0; t < labels.Length; t++)
        {
            gold += _chain.Places[(t * labelCount) + labels[t]];
            wrong.Clear();
            for (int y = 0; y < labelCount; y++)
                wrong[y] = (_chain.Probability(t, y) - (y == labels[t] ? 1f : 0f)) * example.Weight;
            _places.Learn(_kept.AsSpan(_keptStart[t].._keptStart[t + 1]), wrong);
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

            _steps.Learn(example.StepFeatures.AsSpan(example.StepStart[t]..example.StepStart[t + 1]), wrong);
        }

        return _chain.LogSum - gold;
    }

    // The features of places that take part this time.
    private void Thin(ChainExample example)
    {
        int count = example.PlaceStart[^1];
        if (_kept.Length < count)
            _kept = new uint[count * 5 / 4];
        if (_keptStart.Length < example.PlaceStart.Length)
            _keptStart = new int[example.PlaceStart.Length * 5 / 4];
        int kept = 0;
        _keptStart[0] = 0;
        for (int t = 0; t + 1 < example.PlaceStart.Length; t++)
        {
            for (int i = example.PlaceStart[t]; i < example.PlaceStart[t + 1]; i++)
            {
                if (settings.Dropout == 0 || _random.NextSingle() >= settings.Dropout)
                    _kept[kept++] = example.PlaceFeatures[i];
            }

            _keptStart[t + 1] = kept;
        }
    }
}
