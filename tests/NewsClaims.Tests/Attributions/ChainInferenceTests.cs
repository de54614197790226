using NewsClaims.Attributions;

namespace NewsClaims.Tests.Attributions;

public class ChainInferenceTests
{
    private const int Labels = 3;
    private const int Length = 5;

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

    [Fact]
    public void Probabilities_are_shares_of_all_labellings()
    {
        ChainInference chain = Random(3);
        chain.Sum();
        double all = All().Sum(labels => Math.Exp(chain.Score(labels)));
        chain.LogSum.Should().BeApproximately(Math.Log(all), 1e-4);
        for (int place = 0; place < Length; place++)
        {
            for (int y = 0; y < Labels; y++)
            {
                double share = All().Where(labels => labels[place] == y).Sum(labels => Math.Exp(chain.Score(labels))) / all;
                chain.Probability(place, y).Should().BeApproximately((float)share, 1e-4f);
            }
        }

        double pair = All().Where(labels => labels[2] == 1 && labels[3] == 0).Sum(labels => Math.Exp(chain.Score(labels))) / all;
        chain.EdgeProbability(3, 1, 0).Should().BeApproximately((float)pair, 1e-4f);
    }

    [Fact]
    public void The_sum_without_a_label_leaves_out_all_labellings_that_use_it()
    {
        ChainInference chain = Random(5);
        double without = All().Where(labels => !labels.Contains(2)).Sum(labels => Math.Exp(chain.Score(labels)));
        chain.LogSumWithout(2).Should().BeApproximately(Math.Log(without), 1e-4);
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

    private static ChainInference Random(int seed)
    {
        Random random = new(seed);
        ChainInference chain = new(Labels);
        chain.Start(Length);
        for (int i = 0; i < Length * Labels; i++)
            chain.Places[i] = (float)((random.NextDouble() * 4) - 2);
        for (int i = Labels * Labels; i < Length * Labels * Labels; i++)
            chain.Edges[i] = (float)((random.NextDouble() * 4) - 2);
        return chain;
    }

    private static IEnumerable<int[]> All()
    {
        for (int code = 0; code < (int)Math.Pow(Labels, Length); code++)
        {
            int[] labels = new int[Length];
            for (int i = 0, rest = code; i < Length; i++, rest /= Labels)
                labels[i] = rest % Labels;
            yield return labels;
        }
    }
}
