using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Training.Neural;

/// <summary>
/// Teaches an encoder from text that nobody annotated, before it learns its own task: some words are hidden from it, and the vectors of their
/// places must tell which stood there (Devlin et al. 2019, at our size). Frequent words are told one by one, others by their cluster.
/// </summary>
internal sealed class HiddenWords
{
    private const int OwnClass = 1536;
    private const float Share = 0.15f;
    private const float Rate = 0.002f;
    private const float Dropout = 0.05f;
    private const float MeanShare = 0.002f;
    private const int BatchTokens = 800;

    // So many sentences are gathered and shuffled: neighbours in a batch should not be neighbours in the text.
    private const int Gathered = 20_000;

    // In place of every feature of a hidden word.
    private const uint Hidden = 0xFFFF_FFF1;

    private readonly EncoderTrainer _encoder;
    private readonly WordVectors _vectors;
    private readonly RandomSource _random;
    private readonly int _classes = OwnClass + WordVectors.ClusterCount(ClusterLevel.Fine);
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private readonly Gradients _gradients = new();
    private readonly NetworkSteps _steps;
    private uint[] _features = [];
    private bool[] _empty = [];
    private bool[] _unknown = [];
    private int[] _hiddenRows = [];
    private int[] _hiddenClasses = [];
    private float[] _hiddenVectors = [];
    private float[] _hiddenGradients = [];
    private float[] _vectorGradients = [];
    private float[] _scores = [];

    public HiddenWords(EncoderTrainer encoder, WordVectors vectors, ulong seed)
    {
        _encoder = encoder;
        _vectors = vectors;
        _random = new RandomSource(seed);
        _weights = Parameter.Normal(encoder.Width * _classes, 0.02f, _random);
        _bias = Parameter.Constant(_classes, 0f);
        _steps = new NetworkSteps([.. encoder.Parameters, _weights, _bias], encoder.Tables, MeanShare);
    }

    /// <summary>Goes through the texts once; the encoder's weights are then the mean of those of the last steps.</summary>
    /// <param name="texts">What to read.</param>
    /// <param name="featuresOf">The sentences of a text: the features of their tokens, one after another; the last of a token is the row of its word's vector.</param>
    /// <param name="say">Told of the loss now and then.</param>
    /// <returns>The share of the hidden words that were told in the last part of the texts.</returns>
    public double Learn(IReadOnlyList<string> texts, Func<string, IEnumerable<uint[]>> featuresOf, Action<string> say)
    {
        float dropout = _encoder.Dropout;
        _encoder.Dropout = Dropout;
        List<uint[]> sentences = [];
        int begun = 0, told = 0;
        double share = 0;
        Tally tally = default;
        using LongWork.Watch watch = LongWork.Begin("text", "texts", texts.Count);
        for (int read = 1; read <= texts.Count; read++)
        {
            sentences.AddRange(featuresOf(texts[read - 1]));
            if (sentences.Count < Gathered && read < texts.Count)
                continue;
            tally += LearnAll(CollectionsMarshal.AsSpan(sentences), (float)begun / texts.Count, (float)read / texts.Count);
            sentences.Clear();
            begun = read;
            watch.At(read);
            if (read - told < texts.Count / 20 && read < texts.Count)
                continue;
            share = (double)tally.Right / Math.Max(1, tally.Hidden);
            say($"hidden words: {read} of {texts.Count} texts, loss {tally.Loss / Math.Max(1, tally.Hidden):F3}, {100 * share:F1} % told");
            (told, tally) = (read, default);
        }

        _encoder.Dropout = dropout;
        _encoder.StartFromMean();
        return share;
    }

    private Tally LearnAll(Span<uint[]> sentences, float from, float to)
    {
        _random.Shuffle(sentences);
        Tally tally = default;
        int start = 0;
        while (start < sentences.Length)
        {
            int end = start, count = 0;
            while (end < sentences.Length && (end == start || count + (sentences[end].Length / _encoder.FeatureCount) <= BatchTokens))
                count += sentences[end++].Length / _encoder.FeatureCount;
            tally += LearnBatch(sentences[start..end], from + ((to - from) * start / sentences.Length));
            start = end;
        }

        return tally;
    }

    private Tally LearnBatch(ReadOnlySpan<uint[]> batch, float done)
    {
        int rows = Lay(batch, out int hidden), width = _encoder.Width;
        ReadOnlySpan<float> vectors = _encoder.Forward(_features, _empty.AsSpan(0, rows), _unknown);
        Span<float> own = WorkingMemory.Grow(ref _hiddenVectors, hidden * width);
        Span<float> scores = WorkingMemory.Grow(ref _scores, hidden * _classes);
        for (int i = 0; i < hidden; i++)
        {
            vectors.Slice(_hiddenRows[i] * width, width).CopyTo(own[(i * width)..]);
            _bias.Value.CopyTo(scores[(i * _classes)..]);
        }

        MatrixProduct.AddTo(own, width, _weights.Value, scores, hidden, width, _classes);
        double loss = 0;
        int right = 0;
        for (int i = 0; i < hidden; i++)
            loss += ToGradient(scores.Slice(i * _classes, _classes), _hiddenClasses[i], ref right);
        Span<float> gradients = WorkingMemory.Grow(ref _hiddenGradients, hidden * width);
        gradients.Clear();
        _gradients.OfLeft(scores, _weights.Value, gradients, hidden, width, _classes);
        _gradients.OfRight(own, width, scores, _weights.Gradient, hidden, width, _classes);
        Gradients.OfBias(scores, _bias.Gradient, hidden);
        Span<float> vectorGradients = WorkingMemory.Grow(ref _vectorGradients, rows * width);
        vectorGradients.Clear();
        for (int i = 0; i < hidden; i++)
            gradients.Slice(i * width, width).CopyTo(vectorGradients[(_hiddenRows[i] * width)..]);
        _encoder.Backward(_empty.AsSpan(0, rows), vectorGradients);
        _steps.Step(Rate * NetworkSteps.RateAt(done), Math.Max(1, hidden));
        return new Tally(loss, hidden, right);
    }

    private int Lay(ReadOnlySpan<uint[]> batch, out int hidden)
    {
        int count = _encoder.FeatureCount, rows = 1;
        foreach (uint[] sentence in batch)
            rows += (sentence.Length / count) + 1;
        WorkingMemory.Grow(ref _features, rows * count);
        WorkingMemory.Grow(ref _empty, rows)[0] = true;
        WorkingMemory.Grow(ref _unknown, rows).Clear();
        WorkingMemory.Grow(ref _hiddenRows, rows);
        WorkingMemory.Grow(ref _hiddenClasses, rows);
        int row = 1;
        hidden = 0;
        foreach (uint[] sentence in batch)
        {
            sentence.CopyTo(_features.AsSpan(row * count));
            for (int end = row + (sentence.Length / count); row < end; row++)
            {
                _empty[row] = false;
                if (_random.NextSingle() >= Share)
                    continue;
                Span<uint> features = _features.AsSpan(row * count, count);
                _hiddenRows[hidden] = row;
                _hiddenClasses[hidden++] = ClassOf((int)features[^1]);
                features.Fill(Hidden);
                features[^1] = TokenFeatures.NoVector;
            }

            _empty[row++] = true;
        }

        return rows;
    }

    private int ClassOf(int vector) =>
        vector < OwnClass ? vector : OwnClass + _vectors.Cluster(vector, ClusterLevel.Fine);

    private static double ToGradient(Span<float> scores, int label, ref int right)
    {
        float max = float.NegativeInfinity, sum = 0;
        foreach (float score in scores)
            max = Math.Max(max, score);
        right += scores[label] == max ? 1 : 0;
        foreach (ref Vector256<float> part in MemoryMarshal.Cast<float, Vector256<float>>(scores))
        {
            part = Exponential.Exp(part - Vector256.Create(max));
            sum += Vector256.Sum(part);
        }

        double loss = -Math.Log(Math.Max(scores[label] / sum, 1e-12f));
        float scale = 1 / sum;
        for (int i = 0; i < scores.Length; i++)
            scores[i] *= scale;
        scores[label] -= 1;
        return loss;
    }

    private readonly record struct Tally(double Loss, int Hidden, int Right)
    {
        public static Tally operator +(Tally left, Tally right) => new(left.Loss + right.Loss, left.Hidden + right.Hidden, left.Right + right.Right);
    }
}
