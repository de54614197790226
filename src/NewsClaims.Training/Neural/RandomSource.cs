namespace NewsClaims.Training.Neural;

/// <summary>Random numbers that are the same on every machine and in every version of the runtime (SplitMix64, Steele et al. 2014).</summary>
internal sealed class RandomSource(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in 0 (included) to 1 (left out).</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)(Next() % (uint)bound);

    /// <summary>Normal with mean 0 and deviation 1.</summary>
    public float NextNormal()
    {
        double u = 1.0 - NextSingle();
        double v = NextSingle();
        return (float)(Math.Sqrt(-2.0 * Math.Log(u)) * Math.Cos(2.0 * Math.PI * v));
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
