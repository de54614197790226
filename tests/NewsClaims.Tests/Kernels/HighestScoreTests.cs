using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class HighestScoreTests
{
    [Fact]
    public void The_first_of_the_highest_wins_at_any_length()
    {
        Random random = new(2);
        for (int length = 1; length < 130; length++)
        {
            int[] scores = [.. Enumerable.Range(0, length).Select(_ => random.Next(-20, 20))];
            HighestScore.IndexOf<int>(scores).Should().Be(Array.IndexOf(scores, scores.Max()));
            float[] same = [.. scores.Select(score => (float)score)];
            HighestScore.IndexOf<float>(same).Should().Be(Array.IndexOf(same, same.Max()));
        }
    }

    [Fact]
    public void Scores_all_below_zero_have_a_winner() => HighestScore.IndexOf<int>([-9, -3, -3, -7]).Should().Be(1);
}
