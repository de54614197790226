using System.Runtime.CompilerServices;

namespace NewsClaims.Kernels;

/// <summary>
/// The normal form under which word tables know a word, as a hash: small letters, every digit 0, one apostrophe for the typographic ones.
/// For a word without digits and typographic apostrophes this is <see cref="FeatureHash.OfLower"/>.
/// </summary>
internal static class WordKey
{
    /// <summary>Longest normal form that <see cref="Normalize"/> writes.</summary>
    public const int MaxLength = 64;

    /// <summary>The key of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if ((uint)(c - '0') <= 9 || c is '\u2019' or '\u2018' || c > 0x24F)
                return OfRare(word);
        }

        return FeatureHash.OfLower(word);
    }

    /// <summary>One unit of the normal form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Normalize(char c) =>
        (uint)(c - '0') <= 9 ? '0' : c is '\u2019' or '\u2018' ? '\'' : FeatureHash.Lower(c);

    private static uint OfRare(ReadOnlySpan<char> word)
    {
        // Longer runs than any word of a table cannot be found anyway; a hash of the beginning does for them.
        Span<char> normal = stackalloc char[MaxLength];
        int length = Math.Min(word.Length, MaxLength);
        for (int i = 0; i < length; i++)
            normal[i] = Normalize(word[i]);
        return FeatureHash.OfLower(normal[..length]);
    }
}
