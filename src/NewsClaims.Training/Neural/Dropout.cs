namespace NewsClaims.Training.Neural;

/// <summary>Sets a share of values to zero and scales the rest up, so that no value is relied on alone (Srivastava et al. 2014).</summary>
internal sealed class Dropout(float share, RandomSource random)
{
    private float[] _mask = [];

    /// <summary>Share of values set to zero.</summary>
    public float Share { get; set; } = share;

    public void Forward(Span<float> values)
    {
        if (Share <= 0)
            return;
        if (_mask.Length < values.Length)
            _mask = new float[values.Length];
        float scale = 1f / (1f - Share);
        uint limit = (uint)(Share * 65536f);
        for (int i = 0; i < values.Length; i += 4)
        {
            ulong bits = random.Next();
            int end = Math.Min(values.Length, i + 4);
            for (int j = i; j < end; j++, bits >>= 16)
                values[j] *= _mask[j] = (bits & 0xFFFF) < limit ? 0f : scale;
        }
    }

    public void Backward(Span<float> gradients)
    {
        if (Share <= 0)
            return;
        for (int i = 0; i < gradients.Length; i++)
            gradients[i] *= _mask[i];
    }
}
