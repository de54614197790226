using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class FeatureIndexTests
{
    // Features that share their upper half share a bucket; a bucket may be longer than what is compared at once.
    [Theory]
    [InlineData(0, uint.MaxValue)]
    [InlineData(1, uint.MaxValue)]
    [InlineData(200, 0x0000_FFFFu)]
    [InlineData(3000, 0x001F_FFFFu)]
    [InlineData(300_000, uint.MaxValue)]
    public void Places_are_those_in_the_list(int count, uint bits)
    {
        Random random = new(9);
        SortedSet<uint> set = [];
        for (int i = 0; i < count; i++)
            set.Add((uint)random.NextInt64(1L << 32) & bits);
        uint[] features = [.. set];
        FeatureIndex index = FeatureIndex.Of(features)!;
        index.Count.Should().Be(features.Length);
        for (int i = 0; i < features.Length; i++)
        {
            if (index.Find(features[i]) != i)
                index.Find(features[i]).Should().Be(i, "the feature is {0}", features[i]);
        }

        for (int i = 0; i < 100_000; i++)
        {
            uint other = (uint)random.NextInt64(1L << 32) & (i % 2 == 0 ? bits : uint.MaxValue);
            if (!set.Contains(other) && index.Find(other) >= 0)
                index.Find(other).Should().Be(-1, "{0} is none of the features", other);
        }
    }

    [Fact]
    public void Parts_that_do_not_fit_together_make_no_index()
    {
        (byte[] counts, byte[] tags) = FeatureIndex.Pack([3, 900, 0x8000_0000]);
        FeatureIndex.Over(counts, tags).Should().NotBeNull();
        FeatureIndex.Over(counts.AsSpan(1), tags).Should().BeNull();
        FeatureIndex.Over(counts, tags.AsMemory(1)).Should().BeNull();
        FeatureIndex.Over(counts, tags.AsMemory(0, 4)).Should().BeNull();
        counts[0]++;
        FeatureIndex.Over(counts, tags).Should().BeNull("there are fewer features than the buckets count");
        counts[0] -= 2;
        FeatureIndex.Over(counts, tags).Should().BeNull("there are more");
    }

    [Theory]
    [InlineData(900u, 3u)]
    [InlineData(3u, 3u)]
    [InlineData(0x8000_0000u, 3u)]
    public void Features_that_do_not_ascend_make_no_index(uint first, uint second) => FeatureIndex.Of([first, second]).Should().BeNull();

    [Fact]
    public void More_features_of_one_bucket_than_can_be_counted_make_no_index()
    {
        uint[] features = [.. Enumerable.Range(0, 256).Select(i => (uint)i)];
        FeatureIndex.Of(features).Should().BeNull();
        FluentActions.Invoking(() => FeatureIndex.Pack(features)).Should().Throw<ArgumentException>();
        FeatureIndex.Of(features.AsSpan(1)).Should().NotBeNull();
    }
}
