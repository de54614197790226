namespace NewsClaims.Training.Neural;

/// <summary>Working memory that grows and is kept from batch to batch.</summary>
internal static class Memory
{
    public static Span<T> Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length + (length / 4)];
        return array.AsSpan(0, length);
    }


    /// <summary>Makes room for so many items and keeps those there are.</summary>
    public static void Keep<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, Math.Max(1024, length * 2));
    }
}
