using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 16)]
    [InlineData(4, 5, 32)]
    [InlineData(6, 33, 48)]
    [InlineData(9, 20, 112)]
    public void Vectors_give_the_same_bits_as_the_definition(int rows, int inner, int columns)
    {
        Random random = new(rows + (inner * 100) + (columns * 10000));
        int stride = inner + random.Next(3);
        float[] a = RandomNumbers.Of(random, rows * stride), b = RandomNumbers.Of(random, inner * columns), start = RandomNumbers.Of(random, rows * columns);
        float[] byVectors = [.. start], byDefinition = [.. start];

        MatrixProduct.AddTo(a, stride, b, byVectors, rows, inner, columns);
        MatrixProduct.AddToScalar(a, stride, b, byDefinition, rows, inner, columns);

        byVectors.Should().Equal(byDefinition);
    }

    [Fact]
    public void Rows_may_overlap_as_a_sliding_window()
    {
        float[] sequence = [1, 2, 3, 4];
        float[] sumOfThree = new float[3 * 16];
        for (int k = 0; k < 3; k++)
            sumOfThree[k * 16] = 1;
        float[] result = new float[2 * 16];

        MatrixProduct.AddTo(sequence, 1, sumOfThree, result, 2, 3, 16);

        result[0].Should().Be(6);
        result[16].Should().Be(9);
    }

    [Fact]
    public void A_matrix_too_small_for_its_sizes_is_refused()
    {
        Action act = () => MatrixProduct.AddTo(new float[3], 4, new float[64], new float[16], 1, 4, 16);
        act.Should().Throw<ArgumentException>();
    }
}
