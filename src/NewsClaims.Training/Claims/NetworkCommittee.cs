namespace NewsClaims.Training.Claims;

/// <summary>
/// Networks that learned the same lessons from other first weights and in other order. Each errs in its own way, so that their mean, which is too large to
/// ship, is a steadier teacher than any one of them (bagging, Breiman 1996).
/// </summary>
internal sealed class NetworkCommittee
{
    private readonly TrainedNetwork[] _members;

    private NetworkCommittee(TrainedNetwork[] members) => _members = members;

    /// <summary>Learns.</summary>
    /// <param name="lessons">What each member learns.</param>
    /// <param name="plan">How it learns.</param>
    /// <param name="count">How many members.</param>
    public static NetworkCommittee Of(IReadOnlyList<NetworkLesson> lessons, LearningPlan plan, int count)
    {
        TrainedNetwork[] members = new TrainedNetwork[count];
        Parallel.For(0, count, member => members[member] = TrainedNetwork.Of(lessons, plan, member));
        return new NetworkCommittee(members);
    }

    /// <summary>The mean of the members' scores of each label of all decisions.</summary>
    public float[] Score(uint[] features)
    {
        float[] sum = _members[0].Score(features);
        foreach (TrainedNetwork member in _members.AsSpan(1))
        {
            float[] scores = member.Score(features);
            for (int k = 0; k < sum.Length; k++)
                sum[k] += scores[k];
        }

        for (int k = 0; k < sum.Length; k++)
            sum[k] /= _members.Length;
        return sum;
    }
}
