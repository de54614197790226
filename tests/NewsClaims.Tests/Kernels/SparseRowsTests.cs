using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class SparseRowsTests
{
    // Features that share their low bits share a bucket; few features in a wide space leave most buckets empty.
    [Theory]
    [InlineData(0, uint.MaxValue)]
    [InlineData(1, uint.MaxValue)]
    [InlineData(300, uint.MaxValue)]
    [InlineData(300, 400u)]
    [InlineData(5000, 0xF000_00FFu)]
    public void Scores_are_those_of_a_dictionary(int count, uint bits)
    {
        Random random = new(9);
        Dictionary<uint, (byte Label, short Weight)[]> rows = [];
        for (int i = 0; i < count; i++)
            rows[(uint)random.NextInt64(1L << 32) & bits] = [.. Enumerable.Range(0, random.Next(1, 9)).Select(label => ((byte)(label * 31), (short)random.Next(short.MinValue, short.MaxValue)))];
        SparseRows sparse = new(
            [.. rows.Keys],
            [.. rows.Values.Select(row => (ushort)row.Length)],
            [.. rows.Values.SelectMany(row => row).Select(entry => entry.Label)],
            [.. rows.Values.SelectMany(row => row).Select(entry => entry.Weight)]);

        uint[] asked = [.. rows.Keys.Take(40), .. Enumerable.Range(0, 200).Select(_ => (uint)random.NextInt64(1L << 32) & bits)];
        int[] expected = new int[256], scores = new int[256];
        foreach (uint feature in asked)
        {
            foreach ((byte label, short weight) in rows.GetValueOrDefault(feature, []))
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
        SparseRows sparse = new([7u], [1], [3], [-5]);
        sparse.Weight(7, 3).Should().Be(-5);
        sparse.Weight(7, 4).Should().Be(0);
        sparse.Weight(8, 3).Should().Be(0);
    }

    [Fact]
    public void Features_of_one_number_give_it_and_others_nothing()
    {
        SparseRows sparse = SparseRows.OfSingle([7u, 0xF000_0007u], [12, -3]);
        sparse.Single(7).Should().Be(12);
        sparse.Single(0xF000_0007u).Should().Be(-3);
        sparse.Single(8).Should().Be(0);
    }
}
