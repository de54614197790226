using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// Turns the probability that the model gives a name into how often such names are right: a logistic curve for each type, fitted on articles
/// that the model was not trained on.
/// </summary>
internal sealed class EntityConfidence
{
    /// <summary>For each type: offset, slope over the log-odds of the probability, weight of each token beyond the first.</summary>
    public const int Length = EntityLabels.Types * 3;

    private readonly float[] _curves;

    public EntityConfidence(float[] curves)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(curves.Length, Length, nameof(curves));
        _curves = curves;
    }

    /// <summary>Leaves probabilities as they are.</summary>
    public static EntityConfidence None { get; } = new([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0]);

    public ReadOnlySpan<float> Curves => _curves;

    public float Of(int type, float probability, int tokens)
    {
        ReadOnlySpan<float> curve = _curves.AsSpan(type * 3, 3);
        double score = curve[0] + (curve[1] * LogOdds(probability)) + (curve[2] * (Math.Min(tokens, 5) - 1));
        return (float)(1 / (1 + Math.Exp(-score)));
    }

    public static double LogOdds(float probability)
    {
        double p = Math.Clamp((double)probability, 1e-4, 1 - 1e-4);
        return Math.Log(p / (1 - p));
    }

    public static EntityConfidence Read(ref SectionReader reader)
    {
        float[] curves = reader.ReadArray<float>();
        if (curves.Length != Length || curves.Any(value => !float.IsFinite(value)))
            throw new InvalidModelException("The confidence of the entity tagger is damaged; get the model again or train again.");
        return new EntityConfidence(curves);
    }
}
