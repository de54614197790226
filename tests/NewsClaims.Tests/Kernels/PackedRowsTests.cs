using System.Runtime.InteropServices;
using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class PackedRowsTests
{
    // Rows of every width of vector; few features and many; features that share their upper half and so their bucket.
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
    public void Rows_that_do_not_fit_the_features_make_no_table()
    {
        FeatureIndex index = FeatureIndex.Of([3, 900, 0x8000_0000])!;
        byte[] rows = PackedRows.Room(3, 2);
        PackedRows.Over(index, rows, 2).Should().NotBeNull();
        PackedRows.Over(index, rows, 1).Should().BeNull();
        PackedRows.Over(index, rows.AsMemory(1), 2).Should().BeNull();
        PackedRows.Over(index, rows, 0).Should().BeNull();
        PackedRows.Over(index, PackedRows.Room(3, PackedRows.MaxColumns + 1), PackedRows.MaxColumns + 1).Should().BeNull();
    }

    private static PackedRows Of(SortedDictionary<uint, sbyte[]> rows, int columns)
    {
        byte[] room = PackedRows.Room(rows.Count, columns);
        MemoryMarshal.AsBytes<sbyte>([.. rows.Values.SelectMany(row => row)]).CopyTo(room);
        return PackedRows.Over(FeatureIndex.Of([.. rows.Keys])!, room, columns)!;
    }
}
