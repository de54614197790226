namespace NewsClaims.Speakers;

/// <summary>Sets of kinds, one bit each, and the likeliest kind of a set.</summary>
internal static class KindChoice
{
    public const int Any = 0b111_1111;

    /// <summary>All but <see cref="SpeakerKind.Unknown"/> and <see cref="SpeakerKind.Author"/>.</summary>
    public const int Somebody = 0b011_1110;

    public static int Of(params ReadOnlySpan<SpeakerKind> kinds)
    {
        int bits = 0;
        foreach (SpeakerKind kind in kinds)
            bits |= 1 << (int)kind;
        return bits;
    }

    public static SpeakerKind Best(float[] probabilities, int allowed = Any)
    {
        int best = -1;
        for (int k = 0; k < probabilities.Length; k++)
        {
            if ((allowed & (1 << k)) != 0 && (best < 0 || probabilities[k] > probabilities[best]))
                best = k;
        }

        return (SpeakerKind)best;
    }
}
