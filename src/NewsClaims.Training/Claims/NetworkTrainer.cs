using System.Numerics;
using NewsClaims.Corpora;
using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Claims;

/// <summary>
/// Learns one network of all decisions about claims: the rows of the features present are added to a hidden layer of rectified units that all
/// decisions share (multi-task learning, Caruana 1997). One example at a time, steps after AdaGrad (Duchi et al. 2011), with dropout of features
/// and of hidden units (Srivastava et al. 2014). Deterministic for a seed.
/// </summary>
internal sealed class NetworkTrainer
{
    public const int HiddenCount = 128;

    private const float Rate = 0.03f;
    private const float HiddenDropout = 0.3f;
    private const float FirstSpread = 0.01f;
    private const float FirstSquare = 0.01f;

    private readonly RandomSource _random;
    private readonly float _featureDropout;
    private readonly int[] _firsts;
    private readonly Weights _rows;
    private readonly Weights _bias;
    private readonly Weights _outputs;
    private readonly Weights _outputBias;

    /// <param name="features">Number of features.</param>
    /// <param name="labels">Number of labels of each decision.</param>
    /// <param name="featureDropout">Share of a lesson's features left out each time.</param>
    /// <param name="seed">Where first weights, order and dropouts come from.</param>
    public NetworkTrainer(int features, IReadOnlyList<int> labels, float featureDropout, ulong seed)
    {
        _featureDropout = featureDropout;
        _random = new RandomSource(seed);
        _firsts = new int[labels.Count + 1];
        for (int i = 0; i < labels.Count; i++)
            _firsts[i + 1] = _firsts[i] + labels[i];
        _rows = new Weights(features * HiddenCount, FirstSpread, _random);
        _bias = new Weights(HiddenCount, 0, _random);
        _outputs = new Weights(_firsts[^1] * HiddenCount, 1 / MathF.Sqrt(HiddenCount), _random);
        _outputBias = new Weights(_firsts[^1], 0, _random);
    }

    /// <summary>The row of each feature.</summary>
    public ReadOnlySpan<float> Rows => _rows.Values;

    /// <summary>What the hidden layer starts from.</summary>
    public ReadOnlySpan<float> Bias => _bias.Values;

    /// <summary>What each label gathers from the hidden layer.</summary>
    public ReadOnlySpan<float> Outputs => _outputs.Values;

    /// <summary>What each label starts from.</summary>
    public ReadOnlySpan<float> OutputBias => _outputBias.Values;

    /// <summary>Learns from all lessons, in <paramref name="passes"/> passes of new order; <paramref name="features"/> are the rows of each lesson.</summary>
    public void Learn(IReadOnlyList<NetworkLesson> lessons, IReadOnlyList<int[]> features, int passes)
    {
        int[] order = [.. Enumerable.Range(0, lessons.Count)];
        long all = (long)passes * lessons.Count, done = 0;
        using LongWork.Watch watch = LongWork.Begin("network", "lessons", all);
        for (int pass = 0; pass < passes; pass++)
        {
            _random.Shuffle<int>(order);
            foreach (int i in order)
            {
                Step(lessons[i], features[i], Rate * (1 - ((float)done / all)));
                watch.At(++done);
            }
        }
    }

    /// <summary>Fills in the score of each label of all decisions.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        Span<float> hidden = stackalloc float[HiddenCount];
        Bias.CopyTo(hidden);
        foreach (int feature in features)
            Add(hidden, _rows.Of(feature), 1);
        for (int j = 0; j < HiddenCount; j++)
            hidden[j] = Math.Max(0, hidden[j]);
        for (int k = 0; k < scores.Length; k++)
            scores[k] = OutputBias[k] + Dot(_outputs.Of(k), hidden);
    }

    private void Step(NetworkLesson lesson, int[] features, float rate)
    {
        Span<float> hidden = stackalloc float[HiddenCount];
        Span<float> back = stackalloc float[HiddenCount];
        Span<int> kept = features.Length <= 1024 ? stackalloc int[features.Length] : new int[features.Length];
        int count = 0;
        foreach (int feature in features)
        {
            if (_random.NextSingle() >= _featureDropout)
                kept[count++] = feature;
        }

        Bias.CopyTo(hidden);
        foreach (int feature in kept[..count])
            Add(hidden, _rows.Of(feature), 1 / (1 - _featureDropout));
        for (int j = 0; j < HiddenCount; j++)
            hidden[j] = hidden[j] > 0 && _random.NextSingle() >= HiddenDropout ? hidden[j] / (1 - HiddenDropout) : 0;
        back.Clear();
        for (int decision = 0; decision < lesson.Labels.Length; decision++)
        {
            if (lesson.Weights[decision] > 0)
                StepDecision(decision, lesson.Targets, lesson.Weights[decision], hidden, back, rate);
        }

        for (int j = 0; j < HiddenCount; j++)
            back[j] = hidden[j] > 0 ? back[j] / (1 - HiddenDropout) : 0;
        _bias.Step(0, back, rate);
        for (int j = 0; j < HiddenCount; j++)
            back[j] /= 1 - _featureDropout;
        foreach (int feature in kept[..count])
            _rows.Step(feature, back, rate);
    }

    private void StepDecision(int decision, ReadOnlySpan<float> targets, float weight, ReadOnlySpan<float> hidden, Span<float> back, float rate)
    {
        int first = _firsts[decision], count = _firsts[decision + 1] - first;
        Span<float> slopes = stackalloc float[count];
        Span<float> slope = stackalloc float[HiddenCount];
        for (int k = 0; k < count; k++)
            slopes[k] = OutputBias[first + k] + Dot(_outputs.Of(first + k), hidden);
        Softmax(slopes);
        for (int k = 0; k < count; k++)
        {
            slopes[k] = (slopes[k] - targets[first + k]) * weight;
            Add(back, _outputs.Of(first + k), slopes[k]);
        }

        for (int k = 0; k < count; k++)
        {
            for (int j = 0; j < HiddenCount; j++)
                slope[j] = slopes[k] * hidden[j];
            _outputs.Step(first + k, slope, rate);
            _outputBias.StepOne(first + k, slopes[k], rate);
        }
    }

    /// <summary>Turns scores into probabilities.</summary>
    public static void Softmax(Span<float> scores)
    {
        float top = float.MinValue, sum = 0;
        foreach (float score in scores)
            top = Math.Max(top, score);
        for (int k = 0; k < scores.Length; k++)
            sum += scores[k] = MathF.Exp(scores[k] - top);
        for (int k = 0; k < scores.Length; k++)
            scores[k] /= sum;
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        for (int i = 0; i < HiddenCount; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + (new Vector<float>(source[i..]) * factor)).CopyTo(target[i..]);
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float sum = 0;
        for (int i = 0; i < HiddenCount; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>Numbers that are learned, with the sum of the squares of their slopes so far.</summary>
    private sealed class Weights
    {
        private readonly float[] _values;
        private readonly float[] _squares;

        public Weights(int count, float spread, RandomSource random)
        {
            _values = new float[count];
            _squares = new float[count];
            Array.Fill(_squares, FirstSquare);
            for (int i = 0; spread > 0 && i < count; i++)
                _values[i] = random.NextNormal() * spread;
        }

        public ReadOnlySpan<float> Values => _values;

        public ReadOnlySpan<float> Of(int row) => _values.AsSpan(row * HiddenCount, HiddenCount);

        public void Step(int row, ReadOnlySpan<float> slope, float rate)
        {
            Span<float> values = _values.AsSpan(row * HiddenCount, HiddenCount);
            Span<float> squares = _squares.AsSpan(row * HiddenCount, HiddenCount);
            for (int i = 0; i < HiddenCount; i += Vector<float>.Count)
            {
                Vector<float> by = new(slope[i..]);
                Vector<float> square = new Vector<float>(squares[i..]) + (by * by);
                square.CopyTo(squares[i..]);
                (new Vector<float>(values[i..]) - (by * rate / Vector.SquareRoot(square))).CopyTo(values[i..]);
            }
        }

        public void StepOne(int index, float slope, float rate)
        {
            _squares[index] += slope * slope;
            _values[index] -= rate * slope / MathF.Sqrt(_squares[index]);
        }
    }
}
