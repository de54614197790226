using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Neural;

/// <summary>
/// Learns a <see cref="TagOutput"/>: makes an encoder tell the gold label of each token from its vector, beside its main task. The encoder so
/// learns to see through wrong tags in its input.
/// </summary>
internal sealed class TagHead
{
    private readonly int _width;
    private readonly int _columns;
    private readonly int _labels;
    private readonly float _weight;
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private readonly Gradients _gradients = new();
    private float[] _scores = [];

    /// <param name="width">Length of a token's vector.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="weight">What this task's loss counts beside the main one.</param>
    public TagHead(int width, int labels, float weight)
    {
        _width = width;
        _labels = labels;
        _weight = weight;
        _columns = TagOutput.ColumnsFor(labels);
        _weights = Parameter.Constant(width * _columns, 0f);
        _bias = Parameter.Constant(_columns, 0f);
    }

    public IEnumerable<Parameter> Parameters => [_weights, _bias];

    /// <summary>Adds to the gradients of the vectors; returns the loss. Rows whose label is negative do not count.</summary>
    public double Learn(ReadOnlySpan<float> vectors, ReadOnlySpan<short> labels, Span<float> vectorGradients)
    {
        int rows = labels.Length;
        Span<float> scores = WorkingMemory.Grow(ref _scores, rows * _columns);
        for (int row = 0; row < rows; row++)
            _bias.Value.CopyTo(scores[(row * _columns)..]);
        MatrixProduct.AddTo(vectors, _width, _weights.Value, scores, rows, _width, _columns);
        double loss = 0;
        for (int row = 0; row < rows; row++)
            loss += ToGradient(scores.Slice(row * _columns, _columns), labels[row]);
        _gradients.OfLeft(scores, _weights.Value, vectorGradients, rows, _width, _columns);
        _gradients.OfRight(vectors, _width, scores, _weights.Gradient, rows, _width, _columns);
        Gradients.OfBias(scores, _bias.Gradient, rows);
        return loss;
    }

    /// <summary>Writes what <see cref="TagOutput.Read"/> reads.</summary>
    public void Write(SectionWriter writer, IReadOnlyList<TaggerLabel> labels) => TagOutput.Write(writer, labels, _weights.Mean, _bias.Mean);

    private double ToGradient(Span<float> scores, int label)
    {
        if (label < 0)
        {
            scores.Clear();
            return 0;
        }

        float max = float.NegativeInfinity, sum = 0;
        for (int i = 0; i < _labels; i++)
            max = Math.Max(max, scores[i]);
        for (int i = 0; i < _labels; i++)
            sum += scores[i] = MathF.Exp(scores[i] - max);
        double loss = -_weight * Math.Log(Math.Max(scores[label] / sum, 1e-12f));
        for (int i = 0; i < scores.Length; i++)
            scores[i] = i < _labels ? _weight * scores[i] / sum : 0f;
        scores[label] -= _weight;
        return loss;
    }
}
