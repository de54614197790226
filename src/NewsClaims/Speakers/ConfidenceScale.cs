using NewsClaims.Models;

namespace NewsClaims.Speakers;

/// <summary>
/// Brings the learned confidence to what it proves to be in articles that nothing was learned from: log odds times <see cref="Slope"/>, plus
/// <see cref="Offset"/> (Platt 1999).
/// </summary>
internal readonly record struct ConfidenceScale(float Slope, float Offset)
{
    public static ConfidenceScale None => new(1, 0);

    public float Of(float probability)
    {
        const float Least = 1e-4f;
        float inside = Math.Clamp(probability, Least, 1 - Least);
        return 1 / (1 + MathF.Exp(-((Slope * MathF.Log(inside / (1 - inside))) + Offset)));
    }

    public void Write(SectionWriter writer)
    {
        writer.WriteSingle(Slope);
        writer.WriteSingle(Offset);
    }

    public static ConfidenceScale Read(ref SectionReader reader)
    {
        ConfidenceScale scale = new(reader.ReadSingle(), reader.ReadSingle());
        return float.IsFinite(scale.Slope) && float.IsFinite(scale.Offset)
            ? scale
            : throw new InvalidModelException($"The scale of confidence is {scale.Slope} and {scale.Offset}; expected two finite numbers. The file is damaged, get it again or train again.");
    }
}
