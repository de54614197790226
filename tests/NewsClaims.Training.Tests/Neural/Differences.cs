using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Tests.Neural;

/// <summary>Compares gradients with differences of the loss on both sides of a weight.</summary>
internal static class Differences
{
    private const float Step = 2e-3f;

    /// <summary>Checks a sample of weights. A weight near a bend of the loss, where sides differ, may disagree: a few in a hundred are let pass.</summary>
    public static void Check(float[] weights, float[] gradients, Func<double> loss, RandomSource random, int sample)
    {
        int wrong = 0;
        string first = "";
        for (int i = 0; i < sample; i++)
        {
            int at = random.Next(weights.Length);
            float before = weights[at];
            weights[at] = before + Step;
            double above = loss();
            weights[at] = before - Step;
            double below = loss();
            weights[at] = before;
            double expected = (above - below) / (2 * Step);
            if (Math.Abs(expected - gradients[at]) > 0.02 + (0.03 * Math.Abs(expected)))
            {
                wrong++;
                first = first.Length > 0 ? first : $"weight {at} of {weights.Length}: gradient {gradients[at]}, difference {expected}";
            }
        }

        wrong.Should().BeLessThanOrEqualTo(sample / 20, first);
    }
}
