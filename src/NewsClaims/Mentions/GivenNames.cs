using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Mentions;

/// <summary>Which gender a given name suggests: counts from texts, a hint among others and never the last word.</summary>
internal sealed class GivenNames(uint[] male, uint[] female)
{
    private readonly uint[] _male = Sorted(male);
    private readonly uint[] _female = Sorted(female);

    public Gender Of(ReadOnlySpan<char> word)
    {
        uint hash = FeatureHash.OfLower(word);
        return Array.BinarySearch(_male, hash) >= 0 ? Gender.Male : Array.BinarySearch(_female, hash) >= 0 ? Gender.Female : Gender.Unknown;
    }

    public void Write(SectionWriter writer)
    {
        writer.WriteArray<uint>(_male);
        writer.WriteArray<uint>(_female);
    }

    public static GivenNames Read(ref SectionReader reader) => new(reader.ReadArray<uint>(), reader.ReadArray<uint>());

    private static uint[] Sorted(uint[] hashes)
    {
        uint[] sorted = [.. hashes];
        Array.Sort(sorted);
        return sorted;
    }
}
