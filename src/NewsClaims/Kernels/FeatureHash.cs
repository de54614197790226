using System.Runtime.CompilerServices;

namespace NewsClaims.Kernels;

/// <summary>
/// Hashes of words and of features, 32 bits, the same on every machine. Features are made without building strings: the hash of a
/// template number mixed with the hashes of its values.
/// </summary>
internal static class FeatureHash
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Hash of a run of characters (FNV-1a over UTF-16 units, then mixed).</summary>
    public static uint Of(ReadOnlySpan<char> characters)
    {
        uint hash = Seed;
        foreach (char c in characters)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>Hash of a run of characters with ASCII capitals and the rest of Unicode's simple case pairs made small.</summary>
    public static uint OfLower(ReadOnlySpan<char> characters)
    {
        uint hash = Seed;
        foreach (char c in characters)
            hash = (hash ^ Lower(c)) * Prime;
        return Mix(hash);
    }

    /// <summary>Hash of a feature: the template's number and one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint value) => Mix((template * 0x9E3779B1) ^ value);

    /// <summary>Hash of a feature: the template's number and two values; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint first, uint second) => Mix(Mix((template * 0x9E3779B1) ^ first) + (second * 0x85EBCA6B));

    /// <summary>Hash of a feature: the template's number and three values; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint first, uint second, uint third) =>
        Mix(Feature(template, first, second) + (third * 0xC2B2AE35));

    /// <summary>The small form of a character by the invariant rules, one unit to one unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) =>
        c < 128 ? (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);

    // The finalizer of MurmurHash3: every input bit reaches every output bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
