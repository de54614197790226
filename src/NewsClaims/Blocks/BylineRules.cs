namespace NewsClaims.Blocks;

/// <summary>Recognises the line that names the author.</summary>
internal static class BylineRules
{
    private const int LongestByline = 22;

    private static readonly string[] Starts =
        ["by ", "interview by ", "analysis by ", "opinion by ", "story by ", "words by ", "text by ", "written by ", "review by ", "comment by ", "report by ", "commentary by ", "column by "];

    private static readonly Phrases Roles = new(
    [
        "editor", "correspondent", "reporter", "writer", "columnist", "staff", "journalist", "critic", "producer", "contributor", "bureau chief",
        "commentator", "news agency", "associated press", "reuters",
    ]);

    /// <summary>True when the line is a byline; <paramref name="atTop"/> says that no paragraph has come yet.</summary>
    public static bool IsByline(ReadOnlySpan<char> text, in Line line, bool atTop)
    {
        if (line.Words is < 2 or > LongestByline || line.Last is '?' or '!')
            return false;
        ReadOnlySpan<char> content = line.Span.Slice(text);
        foreach (string start in Starts)
        {
            if (content.Length <= start.Length || !content.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            ReadOnlySpan<char> name = content[start.Length..].TrimStart();
            // "By Ada Lind", not "By March the river had fallen" and not a sentence.
            return name.Length > 0 && char.IsUpper(name[0]) && NameLength(name) >= 2 && (!line.EndsSentence || line.Words <= 6)
                && (atTop || line.Words <= 8);
        }

        return atTop && !line.EndsSentence && IsNameAndRole(content);
    }

    /// <summary>"Ada Lind, political editor"; "Ada Lind in Belmar".</summary>
    private static bool IsNameAndRole(ReadOnlySpan<char> content)
    {
        int comma = content.IndexOf(',');
        if (comma < 0)
            return false;
        ReadOnlySpan<char> name = content[..comma];
        int words = NameLength(name);
        return words is >= 2 and <= 8 && words == CountWords(name) && Roles.StandIn(content[comma..]);
    }

    /// <summary>Number of words at the start that belong to names: with capitals, or joining names.</summary>
    private static int NameLength(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].TrimEnd(",.;");
            if (word.Length == 0)
                continue;
            if (!char.IsUpper(word[0]) && word is not ("and" or "de" or "van" or "von" or "der" or "al" or "bin" or "da" or "di" or "la" or "le" or "&"))
                break;
            count++;
        }

        return count;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Range range in text.Split(' '))
        {
            if (!text[range].IsEmpty)
                count++;
        }

        return count;
    }
}
