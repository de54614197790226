using NewsClaims.Models;

namespace NewsClaims.Attributions;

/// <summary>
/// Turns what the decisions think of a draft into one probability that it is an attribution with these roles: a logistic function of a few
/// figures, fitted where the decisions had not learned.
/// </summary>
internal sealed class AttributionConfidence
{
    public const string Section = "attributions-confidence";
    public const int FigureCount = 7;

    private readonly float[] _weights;

    public AttributionConfidence(float[] weights)
    {
        if (weights.Length != FigureCount)
            throw new InvalidModelException($"The confidence of attributions has {weights.Length} weights; expected {FigureCount}. Train again.");
        _weights = weights;
    }

    public static AttributionConfidence Read(SectionReader reader)
    {
        float[] weights = reader.ReadArray<float>();
        reader.End();
        return new AttributionConfidence(weights);
    }

    public void Write(SectionWriter writer) => writer.WriteArray<float>(_weights);

    /// <summary>The probability.</summary>
    public float Of(ArticleContext context, Draft draft)
    {
        Span<float> figures = stackalloc float[FigureCount];
        Figures(context, draft, figures);
        float sum = 0;
        for (int i = 0; i < FigureCount; i++)
            sum += _weights[i] * figures[i];
        return 1f / (1f + MathF.Exp(-sum));
    }

    /// <summary>The figures of a draft; the first is always 1.</summary>
    public static void Figures(ArticleContext context, Draft draft, Span<float> figures)
    {
        QuotationKind kind = QuotationKinds.Of(context, draft.Content);
        figures[0] = 1;
        figures[1] = LogOdds(draft.Cue.Probability);
        figures[2] = LogOdds(draft.Likelihood);
        figures[3] = Math.Max(-8f, draft.LogProbability);
        figures[4] = draft.Source.Count > 0 ? 1 : 0;
        figures[5] = kind == QuotationKind.Direct ? 1 : 0;
        figures[6] = kind == QuotationKind.Mixed ? 1 : 0;
    }

    private static float LogOdds(float p)
    {
        float bounded = Math.Clamp(p, 0.005f, 0.995f);
        return MathF.Log(bounded / (1 - bounded));
    }
}
