using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class SparseRowsTests
{
    // Features that share their upper half share a bucket; few features in a wide space leave most buckets empty; many labels make full rows.
    [Theory]
    [InlineData(0, uint.MaxValue, 8)]
    [InlineData(1, uint.MaxValue, 8)]
    [InlineData(300, uint.MaxValue, 8)]
    [InlineData(200, 400u, 8)]
    [InlineData(5000, 0x0F00_FF00u, 8)]
    [InlineData(300, uint.MaxValue, 200)]
    [InlineData(300, uint.MaxValue, 256)]
    public void Scores_are_those_of_a_dictionary(int count, uint bits, int labels)
    {
        Random random = new(9);
        SortedDictionary<uint, (byte Label, short Weight)[]> rows = [];
        for (int i = 0; i < count; i++)
            rows[(uint)random.NextInt64(1L << 32) & bits] = [.. Enumerable.Range(0, random.Next(1, labels + 1)).Select(label => ((byte)(label * 256 / labels), (short)random.Next(short.MinValue, short.MaxValue)))];
        SparseRows sparse = SparseRows.Of(
            [.. rows.Keys],
            [.. rows.Values.Select(row => (ushort)row.Length)],
            [.. rows.Values.SelectMany(row => row).Select(entry => entry.Label)],
            [.. rows.Values.SelectMany(row => row).Select(entry => entry.Weight)])!;

        uint[] asked = [.. rows.Keys.Take(40), .. Enumerable.Range(0, 200).Select(_ => (uint)random.NextInt64(1L << 32) & bits)];
        int[] expected = new int[256], scores = new int[256];
        foreach (uint feature in asked)
        {
            foreach ((byte label, short weight) in rows.GetValueOrDefault(feature) ?? [])
            {
                expected[label] += weight;
                sparse.Weight(feature, label).Should().Be(weight);
            }
        }

        sparse.Add(asked, scores);
        scores.Should().Equal(expected);
    }

    [Fact]
    public void A_feature_without_weight_for_a_label_has_none()
    {
        SparseRows sparse = SparseRows.Of([7u], [1], [3], [-5])!;
        sparse.Weight(7, 3).Should().Be(-5);
        sparse.Weight(7, 4).Should().Be(0);
        sparse.Weight(8, 3).Should().Be(0);
    }

    [Fact]
    public void Features_of_one_number_give_it_and_others_nothing()
    {
        SparseRows sparse = SparseRows.OfSingle([7u, 0xF000_0007u], [12, -3])!;
        sparse.Single(7).Should().Be(12);
        sparse.Single(0xF000_0007u).Should().Be(-3);
        sparse.Single(8).Should().Be(0);
    }

    [Fact]
    public void Features_out_of_order_make_no_rows() => SparseRows.OfSingle([8u, 7u], [1, 1]).Should().BeNull();
}
