using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class VectorMathTests
{
    [Fact]
    public void Adding_works_for_any_length()
    {
        float[] target = [.. Enumerable.Range(0, 19).Select(i => (float)i)];
        VectorMath.Add(target, [.. Enumerable.Repeat(0.5f, 19)]);
        target.Should().Equal(Enumerable.Range(0, 19).Select(i => i + 0.5f));
    }

    [Fact]
    public void Bytes_are_added_and_scaled_for_any_length()
    {
        sbyte[] source = [.. Enumerable.Range(0, 19).Select(i => (sbyte)((i * 29) - 128))];
        int[] target = [.. Enumerable.Range(0, 19).Select(i => i * 1000)];
        VectorMath.Add(target, source);
        target.Should().Equal(Enumerable.Range(0, 19).Select(i => (i * 1000) + source[i]));
        float[] scaled = new float[19];
        VectorMath.Scale(source, 0.37f, scaled);
        scaled.Should().Equal(source.Select(value => value * 0.37f));
    }

    [Fact]
    public void The_greater_of_both_halves_is_taken_place_by_place()
    {
        float[] values = [.. Enumerable.Range(0, 11).Select(i => (float)i), .. Enumerable.Range(0, 11).Select(i => 5f)];
        float[] target = new float[11];
        VectorMath.MaxOfHalves(values, target);
        target.Should().Equal(5, 5, 5, 5, 5, 5, 6, 7, 8, 9, 10);
    }

    [Fact]
    public void Normal_values_have_mean_zero_and_deviation_one()
    {
        float[] values = [.. Enumerable.Range(0, 16).Select(i => (float)(i * i))];
        VectorMath.Normalize(values, [.. Enumerable.Repeat(1f, 16)], new float[16]);
        values.Average().Should().BeApproximately(0, 1e-5f);
        values.Average(value => value * value).Should().BeApproximately(1, 1e-4f);
    }

    [Fact]
    public void The_sums_of_moments_run_in_eight_lanes_added_in_order()
    {
        Random random = new(5);
        float[] values = [.. Enumerable.Range(0, 40).Select(_ => (float)random.NextDouble())];
        float[] lanes = new float[8];
        for (int i = 0; i < values.Length; i++)
            lanes[i % 8] += values[i];
        float sum = lanes[0];
        for (int i = 1; i < 8; i++)
            sum += lanes[i];

        VectorMath.Moments(values).Mean.Should().Be(sum / values.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(87)]
    [InlineData(1000)]
    public void Products_and_sums_of_whole_numbers_are_exact(int length)
    {
        Random random = new(5);
        int[] numbers = [.. Enumerable.Range(0, length).Select(_ => random.Next(-65535, 65536))];
        sbyte[] bytes = [.. numbers.Select(_ => (sbyte)random.Next(-128, 128))];
        short[] shorts = [.. numbers.Select(_ => (short)random.Next(short.MinValue, short.MaxValue + 1))];
        VectorMath.Dot(numbers, bytes).Should().Be(numbers.Zip(bytes, (a, b) => (long)a * b).Sum());
        VectorMath.DotOfWhole([.. numbers.Select(n => (double)n)], [.. shorts.Select(n => (double)n)]).Should().Be(numbers.Zip(shorts, (a, b) => (long)a * b).Sum());
        int[] sums = [.. numbers];
        VectorMath.Add(sums, shorts);
        sums.Should().Equal(numbers.Zip(shorts, (a, b) => a + b));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(33)]
    [InlineData(100)]
    public void The_largest_magnitude_is_found_wherever_it_stands(int length)
    {
        for (int place = 0; place < length; place++)
        {
            float[] values = [.. Enumerable.Range(0, length).Select(i => i == place ? -3f : i % 3)];
            VectorMath.LargestMagnitude(values).Should().Be(3);
        }

        VectorMath.LargestMagnitude(new float[length]).Should().Be(0);
    }
}
