using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public class ChainInferenceTests
{
    private const int Labels = 3;
    private const int Length = 5;

    // As many as fill a vector of four, and fewer and more.
    public static TheoryData<int> LabelCounts => [2, 3, 4, 5, 6];

    [Fact]
    public void The_best_labelling_is_the_best_of_all()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            ChainInference chain = Random(seed);
            int[] best = All().MaxBy(labels => chain.Score(labels))!;
            chain.Best().ToArray().Should().Equal(best);
        }
    }

    [Fact]
    public void A_label_that_must_occur_does_at_the_least_cost()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            ChainInference chain = Random(seed);
            int[] one = All().Where(labels => labels.Contains(2)).MaxBy(labels => chain.Score(labels))!;
            chain.BestWith(2, 2).ToArray().Should().Equal(one);
            int[] two = All().Where(labels => labels.Contains(2) && labels.Contains(1)).MaxBy(labels => chain.Score(labels))!;
            chain.BestWith(2, 1).ToArray().Should().Equal(two);
        }
    }

    [Theory]
    [MemberData(nameof(LabelCounts))]
    public void Probabilities_are_shares_of_all_labellings(int count)
    {
        ChainInference chain = Random(3, count);
        chain.Sum();
        double all = All(count).Sum(labels => Math.Exp(chain.Score(labels)));
        chain.LogSum.Should().BeApproximately(Math.Log(all), 1e-5);
        for (int place = 0; place < Length; place++)
        {
            for (int y = 0; y < count; y++)
            {
                double share = All(count).Where(labels => labels[place] == y).Sum(labels => Math.Exp(chain.Score(labels))) / all;
                chain.Probability(place, y).Should().BeApproximately((float)share, 1e-5f);
            }
        }

        double pair = All(count).Where(labels => labels[2] == 1 && labels[3] == 0).Sum(labels => Math.Exp(chain.Score(labels))) / all;
        chain.EdgeProbability(3, 1, 0).Should().BeApproximately((float)pair, 1e-5f);
    }

    [Theory]
    [MemberData(nameof(LabelCounts))]
    public void The_sum_without_a_label_leaves_out_all_labellings_that_use_it(int count)
    {
        ChainInference chain = Random(5, count);
        chain.Sum();
        for (int left = 0; left < count; left++)
        {
            double without = All(count).Where(labels => !labels.Contains(left)).Sum(labels => Math.Exp(chain.Score(labels)));
            chain.LogSumWithout(left).Should().BeApproximately(Math.Log(without), 1e-5);
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(30f)]
    [InlineData(3000f)]
    public void Probabilities_of_a_long_sequence_stay_shares_whatever_its_scores(float spread)
    {
        const int Long = 2000;
        Random random = new(11);
        ChainInference chain = new(5);
        chain.Start(Long);
        foreach (ref float score in chain.Places)
            score = ((float)random.NextDouble() - 0.5f) * spread;
        foreach (ref float score in chain.Edges)
            score = ((float)random.NextDouble() - 0.5f) * spread;
        chain.Sum();
        double.IsFinite(chain.LogSum).Should().BeTrue();
        if (spread == 0)
            chain.LogSum.Should().BeApproximately(Long * Math.Log(5), 1e-6);
        int[] labels = [0, 1, 2, 3, 4];
        for (int place = 0; place < Long; place++)
        {
            labels.Sum(y => chain.Probability(place, y)).Should().BeApproximately(1, 1e-5f);
            if (place > 0)
                labels.Sum(x => labels.Sum(y => chain.EdgeProbability(place, x, y))).Should().BeApproximately(1, 1e-5f);
        }
    }

    [Fact]
    public void A_shorter_sequence_after_a_longer_one_starts_clean()
    {
        ChainInference chain = Random(7);
        chain.Sum();
        chain.Start(1);
        chain.Sum();
        chain.Probability(0, 0).Should().BeApproximately(1f / Labels, 1e-6f);
    }

    private static ChainInference Random(int seed, int count = Labels)
    {
        Random random = new(seed);
        ChainInference chain = new(count);
        chain.Start(Length);
        for (int i = 0; i < Length * count; i++)
            chain.Places[i] = (float)((random.NextDouble() * 4) - 2);
        for (int i = count * count; i < Length * count * count; i++)
            chain.Edges[i] = (float)((random.NextDouble() * 4) - 2);
        return chain;
    }

    private static IEnumerable<int[]> All(int count = Labels)
    {
        for (int code = 0; code < (int)Math.Pow(count, Length); code++)
        {
            int[] labels = new int[Length];
            for (int i = 0, rest = code; i < Length; i++, rest /= count)
                labels[i] = rest % count;
            yield return labels;
        }
    }
}
