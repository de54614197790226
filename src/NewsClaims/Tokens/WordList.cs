using System.Collections.Frozen;

namespace NewsClaims.Tokens;

/// <summary>A closed set of words, asked without regard to case and without making strings.</summary>
internal sealed class WordList
{
    // Longer than any entry of any list: spares long runs the hashing.
    private const int LongestEntry = 24;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordList(string words) =>
        _lookup = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => word.Length is > 0 and <= LongestEntry && _lookup.Contains(word);
}
