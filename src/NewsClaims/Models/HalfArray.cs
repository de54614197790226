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
        ReadOnlySpan<Half> halves = reader.ReadSpan<Half>();
        if (halves.Length != count)
            throw new InvalidModelException($"A matrix has {halves.Length} weights; expected {count}. The file is damaged, get it again or train again.");
        float[] weights = new float[count];
        for (int i = 0; i < count; i++)
        {
            if (!Half.IsFinite(halves[i]))
                throw new InvalidModelException("A matrix has a weight that is no number; the file is damaged, get it again or train again.");
            weights[i] = (float)halves[i];
        }

        return weights;
    }
}
