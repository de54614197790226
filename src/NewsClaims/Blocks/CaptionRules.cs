namespace NewsClaims.Blocks;

/// <summary>Recognises the lines under pictures, and their credits.</summary>
internal static class CaptionRules
{
    private const int LongestCaption = 70;

    // Where a credit stands: close to the end, or at the very start.
    private const int CreditReach = 70;

    private static readonly Phrases Starts = new(
    [
        "photo:", "photos:", "photo by", "photos by", "photograph:", "photograph by", "photographs by", "picture:", "pictures:", "picture by", "image:",
        "images:", "image credit", "image by", "credit:", "photo credit", "(photo", "caption:", "illustration:", "illustration by", "video:", "file photo",
        "file image", "file picture", "file -", "file \u2013", "file \u2014", "in this photo", "in this file photo", "pictured:", "getty", "ap photo", "graphic:", "map:", "infographic:", "watch:",
    ]);

    private static readonly Phrases Credits = new(
    [
        "photo:", "photo by", "photograph:", "photograph by", "picture:", "pictures:", "picture by", "image:", "credit:", "getty images", "/getty",
        "(getty", "ap photo", "/ap)", "/ap.", "reuters/", "/reuters", "afp/", "/afp", "epa/", "/epa", "file photo)", "file)", "(photo", "courtesy of",
        "illustration:", "associated press)", "shutterstock", "via ap", "\u00A9", "(reuters)", "(ap)", "(afp)", "screenshot)", "screengrab", "for the washington post)",
        "/the new york times)", "via getty", "via reuters", "/ap photo",
    ]);

    public static bool IsCaption(ReadOnlySpan<char> text, in Line line)
    {
        if (line.Words > LongestCaption)
            return false;
        ReadOnlySpan<char> content = line.Span.Slice(text);
        if (Starts.Start(content))
            return line.Words <= 40;
        ReadOnlySpan<char> end = content[Math.Max(0, content.Length - CreditReach)..];
        int credit = Credits.LastIn(end);
        if (credit < 0)
            return false;
        // After the credit only the name of who is credited may stand: "Picture: ADA LIND/WIRE".
        ReadOnlySpan<char> rest = end[credit..];
        return rest.Count(' ') <= 6 && !HoldsVerbOfSpeech(rest) && !IsDatelineAgency(content, rest);
    }

    private static bool HoldsVerbOfSpeech(ReadOnlySpan<char> rest) =>
        rest.Contains(" said", StringComparison.Ordinal) || rest.Contains(" says", StringComparison.Ordinal) || rest.Contains(" told", StringComparison.Ordinal)
        || rest.Contains(" reported", StringComparison.Ordinal);

    /// <summary>"(AP)" with more of the sentence after it is an agency in a dateline, not a credit.</summary>
    private static bool IsDatelineAgency(ReadOnlySpan<char> content, ReadOnlySpan<char> rest) => rest[0] == '(' && rest.TrimEnd(". ").Length > rest.IndexOf(')') + 1 && content.Length > rest.Length;
}
