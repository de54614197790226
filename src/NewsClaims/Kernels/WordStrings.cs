namespace NewsClaims.Kernels;

/// <summary>
/// Strings of words seen lately, so that the words that come again and again need no new string each time. What is in it never shows: a string is equal to
/// the one asked for, or made. Thread-safe without locks, since a place is one reference; bounded.
/// </summary>
internal static class WordStrings
{
    private const int Places = 1 << 13;
    private const int LongestKept = 24;

    private static readonly string?[] Kept = new string?[Places];

    /// <summary>A string of these characters.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
            return word.ToString();
        ref string? place = ref Kept[FeatureHash.Of(word) & (Places - 1)];
        string? known = Volatile.Read(ref place);
        if (known is not null && word.SequenceEqual(known))
            return known;
        string made = word.ToString();
        Volatile.Write(ref place, made);
        return made;
    }
}
