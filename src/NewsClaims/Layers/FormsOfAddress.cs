using System.Collections.Frozen;

namespace NewsClaims.Layers;

/// <summary>Words before a person's name that are no part of it.</summary>
internal static class FormsOfAddress
{
    private static readonly FrozenSet<string> Short = Set(
        "mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov", "prof", "sens", "reps", "lt", "gen", "col", "sgt", "capt", "rev", "hon");

    private static readonly FrozenSet<string> Offices = Set(
        "assemblyman", "assemblywoman", "captain", "chancellor", "colonel", "congressman", "congresswoman", "councilman", "councilor", "councillor", "councilwoman", "dame",
        "delegate", "doctor", "general", "governor", "inspector", "judge", "justice", "lawyer", "madam", "mayor", "minister", "president", "professor", "representative",
        "reverend", "secretary", "senator", "sheriff", "sir", "spokesman", "spokesperson", "spokeswoman");

    // With these people are named all the same: "Pope Leo", "Queen Mira".
    private static readonly FrozenSet<string> Crowns = Set("lord", "lady", "pope", "king", "queen", "prince", "princess");

    /// <summary>"Mr.", "Sen".</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => Has(Short, word.TrimEnd('.'));

    /// <summary>"Senator", "Dame": written out, and left out where a full name follows.</summary>
    public static bool IsOffice(ReadOnlySpan<char> word) => Has(Offices, word);

    /// <summary>Any of them.</summary>
    public static bool Is(ReadOnlySpan<char> word) => IsShort(word) || IsOffice(word) || Has(Crowns, word);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
