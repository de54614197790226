using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Exponentials of eight numbers at once, by the polynomial of the Cephes library (Moshier 1992). Only sums, products and shifts that are
/// never fused, so that they give the same bits on every machine, which the functions of the platform do not.
/// </summary>
internal static class Exponential
{
    // Below this the result would be no normal number, and is 0.
    private const float Least = -87.3f;
    private const float Most = 88.3f;

    /// <summary>e to the power of each; relative error about 1e-7. What would be too great stays just below infinity.</summary>
    public static Vector256<float> Exp(Vector256<float> values)
    {
        Vector256<float> x = Vector256.Min(Vector256.Max(values, Vector256.Create(Least)), Vector256.Create(Most));

        // x = n·ln 2 + r, and r lies between -ln 2 / 2 and ln 2 / 2. ln 2 is taken away in two parts, the first of few bits, for exactness.
        Vector256<float> n = Vector256.Floor((x * 1.44269504088896341f) + Vector256.Create(0.5f));
        Vector256<float> r = x - (n * 0.693359375f) - (n * -2.12194440e-4f);
        Vector256<float> p = Vector256.Create(1.9875691500e-4f);
        p = (p * r) + Vector256.Create(1.3981999507e-3f);
        p = (p * r) + Vector256.Create(8.3334519073e-3f);
        p = (p * r) + Vector256.Create(4.1665795894e-2f);
        p = (p * r) + Vector256.Create(1.6666665459e-1f);
        p = (p * r) + Vector256.Create(5.0000001201e-1f);
        p = (p * (r * r)) + r + Vector256<float>.One;
        Vector256<float> power = ((Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23).AsSingle();
        return Vector256.ConditionalSelect(Vector256.LessThan(values, Vector256.Create(Least)), Vector256<float>.Zero, p * power);
    }
}
