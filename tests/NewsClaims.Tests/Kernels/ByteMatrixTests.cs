using System.Runtime.Intrinsics.X86;
using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class ByteMatrixTests
{
    private delegate void Product(ByteRows a, ReadOnlySpan<float> bias, Span<float> c);

    private delegate void RowProduct(ByteRows a, int row, int first, ReadOnlySpan<float> bias, Span<float> c);

    public static TheoryData<int, int, int> Sizes => new() { { 1, 4, 16 }, { 5, 7, 16 }, { 6, 33, 48 }, { 13, 384, 80 }, { 1, 80, 112 }, { 1, 33, 64 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_way_to_multiply_gives_the_same_bits_as_the_definition(int rows, int inner, int columns)
    {
        (ByteRows a, ByteMatrix b, float[] bias) = Make(rows, inner, columns);
        float[] expected = new float[rows * columns];
        b.MultiplyScalar(a, bias, expected);

        Of(b.Multiply).Should().Equal(expected);
        Of(b.MultiplyByWidening).Should().Equal(expected);
        if (Avx2.IsSupported)
            Of(b.MultiplyByPairs).Should().Equal(expected);
        if (AvxVnni.IsSupported)
            Of(b.MultiplyByDotProducts).Should().Equal(expected);

        float[] Of(Product multiply)
        {
            float[] result = new float[rows * columns];
            result.AsSpan().Fill(float.NaN);
            multiply(a, bias, result);
            return result;
        }
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(32, 80)]
    [InlineData(16, 96)]
    [InlineData(0, 160)]
    public void A_row_and_some_columns_are_that_part_of_the_whole_product(int first, int count)
    {
        const int rows = 7, columns = 160;
        (ByteRows a, ByteMatrix b, float[] bias) = Make(rows, 50, columns);
        float[] whole = new float[rows * columns];
        b.Multiply(a, bias, whole);

        for (int row = 0; row < rows; row++)
        {
            float[] expected = whole[((row * columns) + first)..((row * columns) + first + count)];
            Of(b.MultiplyRow).Should().Equal(expected);
            Of(b.RowByWidening).Should().Equal(expected);
            if (Avx2.IsSupported)
                Of(b.RowByPairs).Should().Equal(expected);

            float[] Of(RowProduct multiply)
            {
                float[] result = new float[count];
                multiply(a, row, first, bias.AsSpan(first, count), result);
                return result;
            }
        }
    }

    [Fact]
    public void A_row_beyond_the_last_or_columns_that_are_no_whole_panels_are_refused()
    {
        (ByteRows a, ByteMatrix b, float[] bias) = Make(2, 8, 48);
        float[] c = new float[48];

        FluentActions.Invoking(() => b.MultiplyRow(a, 2, 0, bias, c)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => b.MultiplyRow(a, 0, 16, bias, c)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => b.MultiplyRow(a, 0, 8, bias.AsSpan(0, 16), c.AsSpan(0, 16))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Places_are_taken_out_with_all_their_columns()
    {
        const int width = 16;
        (ByteRows a, ByteMatrix b, _) = Make(3, 12, 4 * width);
        float[] none = new float[4 * width], all = new float[3 * 4 * width], some = new float[3 * 2 * width];
        b.Multiply(a, none, all);

        b.Of([3, 1], width).Multiply(a, none.AsSpan(0, 2 * width), some);

        for (int row = 0; row < 3; row++)
        {
            some.AsSpan(row * 2 * width, width).ToArray().Should().Equal(all.AsSpan(((row * 4) + 3) * width, width).ToArray());
            some.AsSpan(((row * 2) + 1) * width, width).ToArray().Should().Equal(all.AsSpan(((row * 4) + 1) * width, width).ToArray());
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

        bytes.Fill(a, inner, First(rows), inner);
        new ByteMatrix(b, columns).Multiply(bytes, new float[columns], near);
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
        bytes.Fill(largest);

        new ByteMatrix([.. Enumerable.Repeat(1f, 384 * 16)], 16).Multiply(bytes, new float[16], sums);

        sums.Should().OnlyContain(sum => Math.Abs(sum - 384) < 0.01f);
    }

    [Fact]
    public void Rows_of_bytes_round_to_the_nearest_and_may_overlap()
    {
        ByteRows bytes = new();
        bytes.Fill([127, -127, 0.4f, 0.6f, -127], 1, First(2), 4);

        bytes.Scales.ToArray().Should().Equal(1f, 1f);
        bytes.Bytes.ToArray().Should().Equal(255, 1, 128, 129, 1, 128, 129, 1);
    }

    [Fact]
    public void A_row_of_zeros_adds_nothing()
    {
        ByteRows bytes = new();
        bytes.Fill(new float[40]);
        float[] sums = new float[16];

        new ByteMatrix(RandomNumbers.Of(new Random(3), 40 * 16), 16).Multiply(bytes, new float[16], sums);

        sums.Should().OnlyContain(sum => sum == 0);
    }

    [Theory]
    [InlineData(16, 3, true)]
    [InlineData(16, 3, false)]
    [InlineData(24, 2, false)]
    [InlineData(8, 6, true)]
    public void Windows_that_overlap_are_the_same_bytes_as_rows_apart(int width, int window, bool all)
    {
        const int count = 9;
        float[] values = RandomNumbers.Of(new Random(width), (count + window) * width), apart = new float[count * window * width];
        for (int row = 0; row < count; row++)
            values.AsSpan(row * width, window * width).CopyTo(apart.AsSpan(row * window * width));
        int[] wanted = all ? First(count) : [0, 1, 4, 7, 8];
        ByteRows windows = new(), rows = new();

        windows.Fill(values, width, wanted, window * width);
        rows.Fill(apart, window * width, wanted, window * width);

        windows.Bytes.ToArray().Should().Equal(rows.Bytes.ToArray());
        windows.Scales.ToArray().Should().Equal(rows.Scales.ToArray());
    }

    private static int[] First(int count) => [.. Enumerable.Range(0, count)];

    private static (ByteRows A, ByteMatrix B, float[] Bias) Make(int rows, int inner, int columns)
    {
        Random random = new(rows + inner);
        ByteRows a = new();
        a.Fill(RandomNumbers.Of(random, rows * inner), inner, First(rows), inner);
        return (a, new ByteMatrix(RandomNumbers.Of(random, inner * columns), columns), RandomNumbers.Of(random, columns));
    }
}
