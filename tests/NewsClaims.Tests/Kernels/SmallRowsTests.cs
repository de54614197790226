using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class SmallRowsTests
{
    // Features that share their low bits stand one after another in the table.
    [Theory]
    [InlineData(0, uint.MaxValue)]
    [InlineData(1, uint.MaxValue)]
    [InlineData(300, uint.MaxValue)]
    [InlineData(3000, 0xFFFF_000Fu)]
    public void Sums_are_those_of_a_dictionary(int count, uint bits)
    {
        Random random = new(9);
        Dictionary<uint, sbyte[]> rows = [];
        for (int i = 0; i < count; i++)
            rows[((uint)random.NextInt64(1L << 32) & bits) | 1] = [.. Enumerable.Range(0, SmallRows.Columns).Select(_ => (sbyte)random.Next(-127, 128))];
        SmallRows small = new([.. rows.Keys], [.. rows.Values.SelectMany(row => row)]);

        uint[] asked = [.. rows.Keys.Take(60), .. Enumerable.Range(0, 60).Select(_ => ((uint)random.NextInt64(1L << 32) & bits) | 1)];
        short[] expected = new short[SmallRows.Columns], sums = new short[SmallRows.Columns];
        expected.AsSpan().Fill(-7);
        sums.AsSpan().Fill(-7);
        foreach (sbyte[] row in asked.Where(rows.ContainsKey).Select(feature => rows[feature]))
        {
            for (int i = 0; i < row.Length; i++)
                expected[i] += row[i];
        }

        small.Add(asked, sums);
        sums.Should().Equal(expected);
    }
}
