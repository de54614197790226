namespace NewsClaims.Kernels;

/// <summary>Arrays that are kept from call to call and grow to the longest that was asked for.</summary>
internal static class WorkingMemory
{
    /// <summary>Room for so many items, with a fourth to spare where it is new; what was there is lost then.</summary>
    public static Span<T> Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length + (length / 4)];
        return array.AsSpan(0, length);
    }
}
