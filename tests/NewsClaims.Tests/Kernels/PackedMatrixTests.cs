using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 5, 16)]
    [InlineData(9, 20, 80)]
    [InlineData(19, 33, 64)]
    public void A_packed_matrix_gives_the_same_bits_as_the_definition(int rows, int inner, int columns)
    {
        Random random = new(rows);
        float[] a = RandomNumbers.Of(random, rows * inner), b = RandomNumbers.Of(random, inner * columns), packed = RandomNumbers.Of(random, rows * columns);
        float[] byDefinition = [.. packed];

        new PackedMatrix(b, columns).AddProduct(a, inner, packed, rows);
        MatrixProduct.AddToScalar(a, inner, b, byDefinition, rows, inner, columns);

        packed.Should().Equal(byDefinition);
    }

    [Fact]
    public void A_target_too_small_is_refused()
    {
        Action act = () => new PackedMatrix(new float[64], 16).AddProduct(new float[4], 4, new float[15], 1);
        act.Should().Throw<ArgumentException>();
    }
}
