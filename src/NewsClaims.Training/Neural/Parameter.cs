using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsClaims.Training.Neural;

/// <summary>
/// Weights, what is learned about them in a batch, and the two running means of Adam (Kingma and Ba 2015). Besides, the mean of the weights
/// over the last steps, which generalises better than the weights of any one step.
/// </summary>
internal sealed class Parameter
{
    private const float Decay1 = 0.9f;
    private const float Decay2 = 0.99f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _first;
    private readonly float[] _second;

    public Parameter(int length)
    {
        Value = new float[length];
        Gradient = new float[length];
        Mean = new float[length];
        _first = new float[length];
        _second = new float[length];
    }

    public float[] Value { get; }

    public float[] Gradient { get; }

    /// <summary>The running mean of the weights: what is written.</summary>
    public float[] Mean { get; }

    public static Parameter Normal(int length, float deviation, RandomSource random)
    {
        Parameter parameter = new(length);
        for (int i = 0; i < length; i++)
            parameter.Value[i] = parameter.Mean[i] = random.NextNormal() * deviation;
        return parameter;
    }

    public static Parameter Constant(int length, float value)
    {
        Parameter parameter = new(length);
        parameter.Value.AsSpan().Fill(value);
        parameter.Mean.AsSpan().Fill(value);
        return parameter;
    }

    /// <summary>Goes on from the mean of the weights, with nothing known of gradients: for another task.</summary>
    public void StartFromMean()
    {
        Mean.CopyTo(Value, 0);
        Array.Clear(_first);
        Array.Clear(_second);
    }

    /// <summary>Sum of the squares of the gradient.</summary>
    public double SquaredNorm()
    {
        double sum = 0;
        foreach (float g in Gradient)
            sum += g * (double)g;
        return sum;
    }

    /// <summary>Changes the weights and clears the gradient.</summary>
    public void Step(in AdamStep step) => Step(step, 0, Value.Length);

    /// <summary>The same for a part: for tables of which a batch touches few rows.</summary>
    public void Step(in AdamStep step, int start, int length)
    {
        ref float value = ref MemoryMarshal.GetArrayDataReference(Value);
        ref float gradient = ref MemoryMarshal.GetArrayDataReference(Gradient);
        ref float first = ref MemoryMarshal.GetArrayDataReference(_first);
        ref float second = ref MemoryMarshal.GetArrayDataReference(_second);
        ref float mean = ref MemoryMarshal.GetArrayDataReference(Mean);
        int i = start, end = start + length;
        Vector256<float> scale = Vector256.Create(step.GradientScale), rate = Vector256.Create(step.Rate), share = Vector256.Create(step.MeanShare);
        for (; i + 8 <= end; i += 8)
        {
            nuint at = (nuint)i;
            Vector256<float> g = Vector256.LoadUnsafe(ref gradient, at) * scale;
            Vector256<float> m = (Vector256.LoadUnsafe(ref first, at) * Decay1) + (g * (1 - Decay1));
            Vector256<float> s = (Vector256.LoadUnsafe(ref second, at) * Decay2) + (g * g * (1 - Decay2));
            Vector256<float> root = Vector256.Sqrt(s * step.Correction2) + Vector256.Create(Epsilon);
            Vector256<float> w = Vector256.LoadUnsafe(ref value, at) - (rate * m * step.Correction1 / root);
            m.StoreUnsafe(ref first, at);
            s.StoreUnsafe(ref second, at);
            w.StoreUnsafe(ref value, at);
            Vector256<float> average = Vector256.LoadUnsafe(ref mean, at);
            (average + ((w - average) * share)).StoreUnsafe(ref mean, at);
            Vector256<float>.Zero.StoreUnsafe(ref gradient, at);
        }

        for (; i < end; i++)
        {
            float g = Gradient[i] * step.GradientScale;
            _first[i] = (_first[i] * Decay1) + (g * (1 - Decay1));
            _second[i] = (_second[i] * Decay2) + (g * g * (1 - Decay2));
            Value[i] -= step.Rate * _first[i] * step.Correction1 / (MathF.Sqrt(_second[i] * step.Correction2) + Epsilon);
            Mean[i] += (Value[i] - Mean[i]) * step.MeanShare;
            Gradient[i] = 0;
        }
    }

    /// <summary>The numbers of one step: learning rate, corrections for the step's number, and what gradients are multiplied with.</summary>
    public static AdamStep At(int number, float rate, float gradientScale, float meanShare) => new(
        rate,
        1f / (1f - MathF.Pow(Decay1, number)),
        1f / (1f - MathF.Pow(Decay2, number)),
        gradientScale,
        meanShare);
}

/// <summary>The numbers of one step of Adam.</summary>
internal readonly record struct AdamStep(float Rate, float Correction1, float Correction2, float GradientScale, float MeanShare);
