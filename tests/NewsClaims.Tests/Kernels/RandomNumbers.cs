namespace NewsClaims.Tests.Kernels;

/// <summary>Numbers between -0.5 and 0.5.</summary>
internal static class RandomNumbers
{
    public static float[] Of(Random random, int length)
    {
        float[] values = new float[length];
        for (int i = 0; i < length; i++)
            values[i] = (float)(random.NextDouble() - 0.5);
        return values;
    }
}
