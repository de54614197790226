using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Tests.Neural;

public sealed class MaxoutTrainerTests
{
    private const int Rows = 3;
    private const int Inputs = 16;
    private const int Outputs = 16;

    [Fact]
    public void Gradients_agree_with_differences_of_the_loss()
    {
        RandomSource random = new(7);
        MaxoutTrainer layer = new(Inputs, Outputs, dropout: 0f, random);
        float[] input = Normal(random, Rows * Inputs);
        float[] direction = Normal(random, Rows * Outputs);
        float[] output = new float[Rows * Outputs];
        float[] inputGradients = new float[Rows * Inputs];

        layer.Forward(input, Inputs, Rows, output);
        layer.Backward(input, Inputs, Rows, (float[])direction.Clone(), inputGradients);

        Differences.Check(input, inputGradients, () => Loss(layer, input, direction), random, 40);
        foreach (Parameter parameter in layer.Parameters)
            Differences.Check(parameter.Value, parameter.Gradient, () => Loss(layer, input, direction), random, 40);
    }

    [Fact]
    public void The_written_layer_does_what_the_learned_one_does()
    {
        RandomSource random = new(8);
        MaxoutTrainer layer = new(Inputs, Outputs, dropout: 0f, random);
        float[] input = Normal(random, Rows * Inputs);
        float[] learned = new float[Rows * Outputs];
        layer.Forward(input, Inputs, Rows, learned);

        SectionWriter writer = new();
        layer.Write(writer);
        SectionReader reader = new("test", writer.Payload);
        MaxoutLayer read = MaxoutLayer.Read(ref reader);
        float[] output = new float[Rows * Outputs];
        read.Apply(input, Inputs, [.. Enumerable.Range(0, Rows)], output, new float[MaxoutLayer.ScratchLength(Outputs)], new ByteRows());

        // Weights and inputs are bytes there: each is off by up to a 254th of the largest beside it, and the step to deviation 1 enlarges that.
        for (int i = 0; i < output.Length; i++)
            output[i].Should().BeApproximately(learned[i], 0.05f);
    }

    private static double Loss(MaxoutTrainer layer, float[] input, float[] direction)
    {
        float[] output = new float[Rows * Outputs];
        layer.Forward(input, Inputs, Rows, output);
        return output.Zip(direction, (value, weight) => (double)value * weight).Sum();
    }

    private static float[] Normal(RandomSource random, int length)
    {
        float[] values = new float[length];
        for (int i = 0; i < length; i++)
            values[i] = random.NextNormal();
        return values;
    }
}
