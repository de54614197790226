namespace NewsClaims.Training.Claims;

/// <summary>How a network of claims learns.</summary>
/// <param name="Passes">Passes over all lessons.</param>
/// <param name="FeatureDropout">Share of a lesson's features left out each time.</param>
internal sealed record LearningPlan(int Passes, float FeatureDropout)
{
    /// <summary>From annotations, which are few and soon known by heart.</summary>
    public static readonly LearningPlan Annotations = new(14, 0.4f);

    /// <summary>From a teacher's odds as well: there is more to take in, and less to be misled by.</summary>
    public static readonly LearningPlan Distillation = new(24, 0.2f);
}
