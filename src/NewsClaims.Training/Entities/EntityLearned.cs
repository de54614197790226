using NewsClaims.Entities;

namespace NewsClaims.Training.Entities;

/// <summary>What a training of the entity tagger learned: weights of features, sixteen each, weights of transitions, and a network where there is one.</summary>
internal sealed record EntityLearned(float[] Weights, float[] Transitions, EntityNetworkTrainer? Network = null, float NetworkShare = 1)
{
    /// <summary>The sum of two that were trained apart and err apart, with a share of the scores of each.</summary>
    public static EntityLearned Sum(EntityLearned linear, EntityLearned network, float linearShare, float networkShare) => new(
        Sum(linear.Weights, network.Weights, linearShare, networkShare),
        Sum(linear.Transitions, network.Transitions, linearShare, networkShare),
        network.Network,
        networkShare);

    /// <summary>The same with the weights of all but the weightiest features gone.</summary>
    public EntityLearned Keep(int features)
    {
        const int labels = EntityLabels.Named;
        float[] size = new float[Weights.Length / labels];
        for (int i = 0; i < Weights.Length; i++)
            size[i / labels] = Math.Max(size[i / labels], Math.Abs(Weights[i]));
        float[] kept = new float[Weights.Length];
        foreach (int feature in Enumerable.Range(0, size.Length).OrderByDescending(feature => size[feature]).Take(features))
            Array.Copy(Weights, feature * labels, kept, feature * labels, labels);
        return this with { Weights = kept };
    }

    private static float[] Sum(float[] left, float[] right, float leftShare, float rightShare)
    {
        float[] sum = new float[left.Length];
        for (int i = 0; i < sum.Length; i++)
            sum[i] = (left[i] * leftShare) + (right[i] * rightShare);
        return sum;
    }
}
