using System.Runtime.Intrinsics.X86;
using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class ByteMatrixTests
{
    private delegate void Adding(ByteRows a, Span<float> c);

    public static TheoryData<int, int, int> Sizes => new() { { 1, 4, 16 }, { 5, 7, 16 }, { 6, 33, 48 }, { 13, 384, 80 }, { 1, 80, 112 }, { 1, 33, 64 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_way_of_adding_gives_the_same_bits_as_the_definition(int rows, int inner, int columns)
    {
        (ByteRows a, ByteMatrix b, float[] start) = Make(rows, inner, columns);
        float[] expected = [.. start];
        b.AddProductScalar(a, expected);

        After(b.AddProduct).Should().Equal(expected);
        After(b.AddByWidening).Should().Equal(expected);
        if (Avx2.IsSupported)
            After(b.AddByPairs).Should().Equal(expected);
        if (AvxVnni.IsSupported)
            After(b.AddByDotProducts).Should().Equal(expected);

        float[] After(Adding add)
        {
            float[] result = [.. start];
            add(a, result);
            return result;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Bytes_come_close_to_the_product_of_the_numbers(int rows, int inner, int columns)
    {
        Random random = new(7);
        float[] a = RandomNumbers.Of(random, rows * inner), b = RandomNumbers.Of(random, inner * columns);
        float[] exact = new float[rows * columns], near = new float[rows * columns];
        ByteRows bytes = new();

        bytes.Fill(a, inner, rows, inner);
        new ByteMatrix(b, columns).AddProduct(bytes, near);
        MatrixProduct.AddToScalar(a, inner, b, exact, rows, inner, columns);

        // A factor of at most a half is off by a 508th at most, and so is the other.
        for (int i = 0; i < exact.Length; i++)
            near[i].Should().BeApproximately(exact[i], inner * 0.5f / 250);
    }

    [Fact]
    public void The_largest_numbers_of_all_stay_in_bounds()
    {
        float[] largest = [.. Enumerable.Repeat(1f, 384)];
        float[] sums = new float[16];
        ByteRows bytes = new();
        bytes.Fill(largest, 384, 1, 384);

        new ByteMatrix([.. Enumerable.Repeat(1f, 384 * 16)], 16).AddProduct(bytes, sums);

        sums.Should().OnlyContain(sum => Math.Abs(sum - 384) < 0.01f);
    }

    [Fact]
    public void Rows_of_bytes_round_to_the_nearest_and_may_overlap()
    {
        ByteRows bytes = new();
        bytes.Fill([127, -127, 0.4f, 0.6f, -127], 1, 2, 4);

        bytes.Scales.ToArray().Should().Equal(1f, 1f);
        bytes.Bytes.ToArray().Should().Equal(255, 1, 128, 129, 1, 128, 129, 1);
    }

    [Fact]
    public void A_row_of_zeros_adds_nothing()
    {
        ByteRows bytes = new();
        bytes.Fill(new float[40], 40, 1, 40);
        float[] sums = new float[16];

        new ByteMatrix(RandomNumbers.Of(new Random(3), 40 * 16), 16).AddProduct(bytes, sums);

        sums.Should().OnlyContain(sum => sum == 0);
    }

    private static (ByteRows A, ByteMatrix B, float[] Start) Make(int rows, int inner, int columns)
    {
        Random random = new(rows + inner);
        ByteRows a = new();
        a.Fill(RandomNumbers.Of(random, rows * inner), inner, rows, inner);
        return (a, new ByteMatrix(RandomNumbers.Of(random, inner * columns), columns), RandomNumbers.Of(random, rows * columns));
    }
}
