namespace NewsClaims.Models;

/// <summary>Weights on disk in half precision.</summary>
internal static class HalfArray
{
    public static void Write(SectionWriter writer, ReadOnlySpan<float> weights)
    {
        Half[] halves = new Half[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            halves[i] = (Half)weights[i];
        writer.WriteArray<Half>(halves);
    }

    /// <summary>Reads weights, whose number must be <paramref name="count"/>.</summary>
    public static float[] Read(ref SectionReader reader, int count)
    {
        float[] weights = Read(ref reader);
        if (weights.Length != count)
            throw new InvalidModelException($"A matrix has {weights.Length} weights; expected {count}. The file is damaged, get it again or train again.");
        return weights;
    }

    /// <summary>Reads weights, however many there are.</summary>
    public static float[] Read(ref SectionReader reader)
    {
        ReadOnlySpan<Half> halves = reader.ReadSpan<Half>();
        float[] weights = new float[halves.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            if (!Half.IsFinite(halves[i]))
                throw new InvalidModelException("A matrix has a weight that is no number; the file is damaged, get it again or train again.");
            weights[i] = (float)halves[i];
        }

        return weights;
    }
}
