namespace NewsClaims.Training.Neural;

/// <summary>Arrays that grow while they are filled.</summary>
internal static class Memory
{
    /// <summary>Makes room for so many items and keeps those there are.</summary>
    public static void Keep<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, Math.Max(1024, length * 2));
    }
}
