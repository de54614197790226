namespace NewsClaims.Training.Claims;

/// <summary>What one example teaches a network.</summary>
/// <param name="Document">The article or debate.</param>
/// <param name="Features">Hashed features.</param>
/// <param name="Labels">The right label of each decision: what is measured against.</param>
/// <param name="Targets">What is learned: how likely each label of all decisions is.</param>
/// <param name="Weights">How much each decision learns from it; 0 where the example says nothing of a decision.</param>
/// <param name="Measured">False where it only serves to learn from.</param>
internal sealed record NetworkLesson(string Document, uint[] Features, int[] Labels, float[] Targets, float[] Weights, bool Measured)
{
    /// <summary>A lesson whose labels are certain.</summary>
    /// <param name="document">The article or debate.</param>
    /// <param name="features">Hashed features.</param>
    /// <param name="labels">The right label of each decision.</param>
    /// <param name="counts">Number of labels of each decision.</param>
    /// <param name="weights">How much each decision learns from it.</param>
    /// <param name="measured">False where it only serves to learn from.</param>
    public static NetworkLesson Certain(string document, uint[] features, int[] labels, IReadOnlyList<int> counts, float[] weights, bool measured)
    {
        float[] targets = new float[counts.Sum()];
        int first = 0;
        for (int decision = 0; decision < labels.Length; decision++)
        {
            targets[first + labels[decision]] = 1;
            first += counts[decision];
        }

        return new NetworkLesson(document, features, labels, targets, weights, measured);
    }
}
