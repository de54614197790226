using System.Runtime.Intrinsics;
using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class ExponentialTests
{
    [Fact]
    public void Exponentials_are_right_to_seven_digits()
    {
        for (float x = -87; x <= 88; x += 0.0173f)
        {
            float found = Exponential.Exp(Vector256.Create(x))[3];
            Math.Abs((found / Math.Exp(x)) - 1).Should().BeLessThan(3e-7, "x is {0}", x);
        }
    }

    [Fact]
    public void What_is_too_small_is_nothing_and_what_is_too_great_stays_finite()
    {
        Vector256<float> found = Exponential.Exp(Vector256.Create(0f, -88, -1e6f, float.NegativeInfinity, 88, 100, 1e6f, float.MaxValue));
        found[0].Should().Be(1);
        found[1].Should().Be(0);
        found[2].Should().Be(0);
        found[3].Should().Be(0);
        for (int lane = 4; lane < 8; lane++)
            float.IsFinite(found[lane]).Should().BeTrue();
    }
}
