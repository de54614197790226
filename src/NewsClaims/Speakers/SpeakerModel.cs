using NewsClaims.Models;

namespace NewsClaims.Speakers;

/// <summary>The section <c>speakers</c>: kinds of sources, how often a decision with given marks is right, and names of news outlets.</summary>
internal sealed record SpeakerModel(LinearModel Kinds, LinearModel Confidence, ConfidenceScale Scale, NewsOutlets Outlets)
{
    public const string Section = "speakers";
    public const int KindCount = 7;

    public static SpeakerModel Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        LinearModel kinds = LinearModel.Read(ref reader);
        LinearModel confidence = LinearModel.Read(ref reader);
        ConfidenceScale scale = ConfidenceScale.Read(ref reader);
        NewsOutlets outlets = NewsOutlets.Read(ref reader);
        reader.End();
        if (kinds.LabelCount != KindCount || confidence.LabelCount != 2)
            throw new InvalidModelException(
                $"Section \"{Section}\" has {kinds.LabelCount} kinds and {confidence.LabelCount} outcomes; expected {KindCount} and 2. Train again.");
        return new SpeakerModel(kinds, confidence, scale, outlets);
    }

    /// <summary>The probability of each label of <paramref name="model"/>.</summary>
    public static void Probabilities(LinearModel model, ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<int> scores = stackalloc int[probabilities.Length];
        scores.Clear();
        model.Add(features, scores);
        float max = float.NegativeInfinity, sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            probabilities[i] = scores[i] * model.Scale;
            max = Math.Max(max, probabilities[i]);
        }

        for (int i = 0; i < scores.Length; i++)
            sum += probabilities[i] = MathF.Exp(probabilities[i] - max);
        for (int i = 0; i < scores.Length; i++)
            probabilities[i] /= sum;
    }
}
