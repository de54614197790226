using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Training.Neural;

/// <summary>Learns a <see cref="MaxoutLayer"/>: the same steps forward, then backward.</summary>
internal sealed class MaxoutTrainer
{
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private readonly Parameter _gain;
    private readonly Parameter _shift;
    private readonly Dropout _dropout;
    private readonly Gradients _gradients = new();
    private float[] _sums = [];
    private float[] _normal = [];
    private float[] _inverse = [];
    private float[] _sumGradients = [];

    public MaxoutTrainer(int inputs, int outputs, float dropout, RandomSource random)
    {
        Inputs = inputs;
        Outputs = outputs;
        _weights = Parameter.Normal(inputs * outputs * 2, MathF.Sqrt(1.5f / inputs), random);
        _bias = Parameter.Constant(outputs * 2, 0f);
        _gain = Parameter.Constant(outputs, 1f);
        _shift = Parameter.Constant(outputs, 0f);
        _dropout = new Dropout(dropout, random);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public IEnumerable<Parameter> Parameters => [_weights, _bias, _gain, _shift];

    public Dropout Dropout => _dropout;

    public void Forward(ReadOnlySpan<float> input, int stride, int rows, Span<float> output)
    {
        int twice = Outputs * 2;
        WorkingMemory.Grow(ref _sums, rows * twice);
        WorkingMemory.Grow(ref _normal, rows * Outputs);
        WorkingMemory.Grow(ref _inverse, rows);
        for (int row = 0; row < rows; row++)
            _bias.Value.CopyTo(_sums.AsSpan(row * twice));
        MatrixProduct.AddTo(input, stride, _weights.Value, _sums, rows, Inputs, twice);
        for (int row = 0; row < rows; row++)
        {
            Span<float> normal = _normal.AsSpan(row * Outputs, Outputs);
            Span<float> place = output.Slice(row * Outputs, Outputs);
            VectorMath.MaxOfHalves(_sums.AsSpan(row * twice, twice), normal);
            (float mean, float inverse) = VectorMath.Moments(normal);
            _inverse[row] = inverse;
            for (int i = 0; i < normal.Length; i++)
            {
                normal[i] = (normal[i] - mean) * inverse;
                place[i] = (normal[i] * _gain.Value[i]) + _shift.Value[i];
            }
        }

        _dropout.Forward(output[..(rows * Outputs)]);
    }

    /// <summary>Learns from the gradient of the output, which is overwritten, and gives that of the input, a row of <see cref="Inputs"/> each.</summary>
    public void Backward(ReadOnlySpan<float> input, int stride, int rows, Span<float> outputGradients, Span<float> inputGradients)
    {
        int twice = Outputs * 2;
        _dropout.Backward(outputGradients[..(rows * Outputs)]);
        WorkingMemory.Grow(ref _sumGradients, rows * twice);
        for (int row = 0; row < rows; row++)
        {
            Span<float> gradient = outputGradients.Slice(row * Outputs, Outputs);
            Normalization(gradient, _normal.AsSpan(row * Outputs, Outputs), _inverse[row]);
            ReadOnlySpan<float> sums = _sums.AsSpan(row * twice, twice);
            Span<float> sumGradients = _sumGradients.AsSpan(row * twice, twice);
            for (int i = 0; i < Outputs; i++)
            {
                bool second = sums[Outputs + i] > sums[i];
                sumGradients[i] = second ? 0f : gradient[i];
                sumGradients[Outputs + i] = second ? gradient[i] : 0f;
            }
        }

        Gradients.OfBias(_sumGradients, _bias.Gradient, rows);
        _gradients.OfRight(input, stride, _sumGradients, _weights.Gradient, rows, Inputs, twice);
        inputGradients[..(rows * Inputs)].Clear();
        _gradients.OfLeft(_sumGradients, _weights.Value, inputGradients, rows, Inputs, twice);
    }

    public void Write(SectionWriter writer) =>
        MaxoutLayer.Write(writer, Inputs, Outputs, _weights.Mean, _bias.Mean, _gain.Mean, _shift.Mean);

    private void Normalization(Span<float> gradient, ReadOnlySpan<float> normal, float inverse)
    {
        float sum = 0, sumOfProducts = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            _gain.Gradient[i] += gradient[i] * normal[i];
            _shift.Gradient[i] += gradient[i];
            gradient[i] *= _gain.Value[i];
            sum += gradient[i];
            sumOfProducts += gradient[i] * normal[i];
        }

        float mean = sum / gradient.Length, meanProduct = sumOfProducts / gradient.Length;
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = (gradient[i] - mean - (normal[i] * meanProduct)) * inverse;
    }
}
