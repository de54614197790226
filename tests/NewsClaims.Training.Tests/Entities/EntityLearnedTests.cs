using NewsClaims.Entities;
using NewsClaims.Training.Entities;

namespace NewsClaims.Training.Tests.Entities;

public sealed class EntityLearnedTests
{
    [Fact]
    public void The_weightiest_features_are_kept()
    {
        new EntityLearned(Rows(1, -3, 2), []).Keep(2).Weights.Should().Equal(Rows(0, -3, 2));
    }

    [Fact]
    public void Each_of_two_counts_by_its_share()
    {
        EntityLearned sum = EntityLearned.Sum(new EntityLearned(Rows(1), [4]), new EntityLearned(Rows(2), [8]), 0.5f, 0.75f);

        sum.Weights.Should().Equal(Rows(2));
        sum.Transitions.Should().Equal(8);
        sum.NetworkShare.Should().Be(0.75f);
    }

    // A row of equal weights for each feature.
    private static float[] Rows(params float[] weights) => [.. weights.SelectMany(weight => Enumerable.Repeat(weight, EntityLabels.Named))];
}
