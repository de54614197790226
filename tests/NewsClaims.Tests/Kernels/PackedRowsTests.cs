using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class PackedRowsTests
{
    // Rows of every width of vector; few features and many; features that share their highest bits and so their bucket.
    [Theory]
    [InlineData(0, 5, uint.MaxValue)]
    [InlineData(1, 3, uint.MaxValue)]
    [InlineData(300, 16, uint.MaxValue)]
    [InlineData(300, 25, uint.MaxValue)]
    [InlineData(300, 32, 0x0FFF_FFFFu)]
    [InlineData(200, 5, 0x0000_FFFFu)]
    [InlineData(100_000, 5, uint.MaxValue)]
    [InlineData(70_000, 16, uint.MaxValue)]
    public void Sums_are_those_of_a_dictionary(int count, int columns, uint bits)
    {
        Random random = new(9);
        SortedDictionary<uint, sbyte[]> rows = [];
        for (int i = 0; i < count; i++)
            rows[(uint)random.NextInt64(1L << 32) & bits] = [.. Enumerable.Range(0, columns).Select(_ => (sbyte)random.Next(-127, 128))];
        PackedRows packed = Of(rows, columns);

        // More than are looked up at a time.
        uint[] asked = [.. rows.Keys.Take(200), .. Enumerable.Range(0, 200).Select(_ => (uint)random.NextInt64(1L << 32) & bits)];
        short[] expected = new short[columns], sums = new short[packed.Width];
        expected.AsSpan().Fill(-7);
        sums.AsSpan().Fill(-7);
        foreach (sbyte[] row in asked.Where(rows.ContainsKey).Select(feature => rows[feature]))
        {
            for (int i = 0; i < row.Length; i++)
                expected[i] += row[i];
        }

        packed.Add(asked, sums);
        sums[..columns].Should().Equal(expected);
    }

    [Fact]
    public void Columns_set_one_by_one_make_the_same_table()
    {
        uint[] features = [3, 900, 0x8000_0000, uint.MaxValue];
        sbyte[] rows = [1, -2, 3, -4, 5, -6, 7, -8];
        (byte[] counts, byte[] records) = PackedRows.Pack(features, 2);
        PackedRows.SetColumn(records, 2, 0, [1, 3, 5, 7]);
        PackedRows.SetColumn(records, 2, 1, [254, 252, 250, 248]);
        (byte[] wholeCounts, byte[] wholeRecords) = PackedRows.Pack(features, rows, 2);
        counts.Should().Equal(wholeCounts);
        records.Should().Equal(wholeRecords);
    }

    [Fact]
    public void Parts_that_do_not_fit_together_make_no_table()
    {
        (byte[] counts, byte[] records) = PackedRows.Pack([3, 900, 0x8000_0000], [1, 2, 3], 1);
        PackedRows.Over(counts, records, 1).Should().NotBeNull();
        PackedRows.Over(counts, records, 2).Should().BeNull();
        PackedRows.Over(counts.AsSpan(1), records, 1).Should().BeNull();
        PackedRows.Over(counts, records.AsMemory(1), 1).Should().BeNull();
        PackedRows.Over(counts, records.AsMemory(0, 4), 1).Should().BeNull();
        counts[0]++;
        PackedRows.Over(counts, records, 1).Should().BeNull("there are fewer records than the buckets count");
        counts[0] -= 2;
        PackedRows.Over(counts, records, 1).Should().BeNull("there are more");
    }

    [Fact]
    public void Features_out_of_order_make_no_table()
    {
        (byte[] counts, byte[] records) = PackedRows.Pack([900, 3], [1, 2], 1);
        PackedRows.Over(counts, records, 1).Should().BeNull();
    }

    private static PackedRows Of(SortedDictionary<uint, sbyte[]> rows, int columns)
    {
        (byte[] counts, byte[] records) = PackedRows.Pack([.. rows.Keys], [.. rows.Values.SelectMany(row => row)], columns);
        return PackedRows.Over(counts, records, columns)!;
    }
}
