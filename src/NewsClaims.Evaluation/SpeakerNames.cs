using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>Compares names as people would: without articles, points and the difference of capitals.</summary>
internal static class SpeakerNames
{
    /// <summary>True when the speaker is the annotated one; <c>AUTHOR</c> and <c>UNKNOWN</c> match their kinds.</summary>
    public static bool Same(TypedClaim gold, Speaker? speaker) => gold.Speaker switch
    {
        "AUTHOR" => speaker?.Kind == SpeakerKind.Author,
        "UNKNOWN" => speaker is null || speaker.Kind == SpeakerKind.Unknown,
        _ => speaker is not null && Same(gold.Speaker, speaker.Name),
    };

    /// <summary>True when two names are the same but for articles, points, capitals and how several are joined: "A &amp; B &amp; C" or "A, B and C".</summary>
    public static bool Same(string left, string right) => Words(left).SequenceEqual(Words(right), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string name) =>
        name.Split([' ', '\'', '’', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.ToLowerInvariant() is not ("the" or "a" or "an" or "s" or "and" or "&"));
}
