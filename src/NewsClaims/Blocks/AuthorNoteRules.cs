namespace NewsClaims.Blocks;

/// <summary>Recognises the note about the author that ends many articles: "Ada Lind is the political editor of the Ledger."</summary>
internal static class AuthorNoteRules
{
    private const int LongestNote = 60;

    private static readonly string[] Links = [" is a ", " is an ", " is the ", " is ", " was a ", " was the ", " writes ", " covers ", " teaches ", " leads ", " has been ", " joined "];

    private static readonly Phrases Roles = new(
    [
        "reporter", "columnist", "correspondent", "journalist", "editor", "contributor", "contributing", "author of", "author and", "a writer", "writer for",
        "staff writer", "senior writer", "freelance", "professor", "lecturer", "fellow at", "fellow of", "a fellow", "senior fellow", "visiting fellow", "research fellow",
        "bureau chief", "co-host", "host of", "blogger", "novelist", "news desk", "for politico", "for breitbart", "covers ",
    ]);

    /// <summary>True when the line, one of the last, is about <paramref name="byline"/> or another writer.</summary>
    public static bool IsAuthorNote(ReadOnlySpan<char> text, in Line line, ReadOnlySpan<char> byline)
    {
        if (line.Words is < 5 or > LongestNote || !line.EndsSentence)
            return false;
        ReadOnlySpan<char> content = line.Span.Slice(text);
        int link = FirstLink(content);
        if (link <= 0)
            return false;
        ReadOnlySpan<char> name = content[..link];
        if (!IsName(name))
            return false;
        if (byline.Contains(name, StringComparison.OrdinalIgnoreCase))
            return true;
        int end = content.IndexOf(". ", StringComparison.Ordinal);
        ReadOnlySpan<char> first = end > link ? content[..end] : content;
        return Roles.StandIn(first) && content.IndexOfAny("\"\u201C\u201D") < 0 && !content.Contains(" said", StringComparison.Ordinal);
    }

    private static int FirstLink(ReadOnlySpan<char> content)
    {
        int first = int.MaxValue;
        foreach (string link in Links)
        {
            int at = content.IndexOf(link, StringComparison.Ordinal);
            if (at > 0)
                first = Math.Min(first, at);
        }

        return first == int.MaxValue ? -1 : first;
    }

    /// <summary>Two to five words, each with a capital.</summary>
    private static bool IsName(ReadOnlySpan<char> name)
    {
        int words = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty || (!char.IsUpper(word[0]) && word is not ("de" or "van" or "von" or "der" or "al" or "bin" or "and")) || word[^1] is ',' or ';')
                return false;
            words++;
        }

        return words is >= 2 and <= 5 && !name.StartsWith("The ", StringComparison.Ordinal);
    }
}
