using System.Runtime.Intrinsics;

namespace NewsClaims.Kernels;

/// <summary>
/// Exponentials and logarithms of eight numbers at once, by the polynomials of the Cephes library (Moshier 1992). Only sums, products and shifts that are
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

    /// <summary>The natural logarithm of each, which must be a positive, normal number; absolute error about 1e-7 where it is below 1.</summary>
    public static Vector256<float> Log(Vector256<float> values)
    {
        // values = m · 2^e, and m lies between 1/√2 and √2.
        Vector256<int> bits = values.AsInt32();
        Vector256<int> e = Vector256.ShiftRightLogical(bits, 23) - Vector256.Create(126);
        Vector256<float> m = ((bits & Vector256.Create(0x007FFFFF)) | Vector256.Create(0x3F000000)).AsSingle();
        Vector256<int> small = Vector256.LessThan(m, Vector256.Create(0.70710678118654752f)).AsInt32();
        e += small;
        m = Vector256.ConditionalSelect(small.AsSingle(), m + m, m) - Vector256<float>.One;
        Vector256<float> square = m * m, p = Vector256.Create(7.0376836292e-2f);
        p = (p * m) + Vector256.Create(-1.1514610310e-1f);
        p = (p * m) + Vector256.Create(1.1676998740e-1f);
        p = (p * m) + Vector256.Create(-1.2420140846e-1f);
        p = (p * m) + Vector256.Create(1.4249322787e-1f);
        p = (p * m) + Vector256.Create(-1.6668057665e-1f);
        p = (p * m) + Vector256.Create(2.0000714765e-1f);
        p = (p * m) + Vector256.Create(-2.4999993993e-1f);
        p = (p * m) + Vector256.Create(3.3333331174e-1f);
        Vector256<float> exponent = Vector256.ConvertToSingle(e);
        Vector256<float> log = (p * m * square) + (exponent * -2.12194440e-4f) - (square * 0.5f);
        return m + log + (exponent * 0.693359375f);
    }
}
