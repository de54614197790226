using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Names the article's author: from the byline, failing that from an author's note ("About the Author", "Follow Ada Lind, director of …",
/// "Ada Lind is a reporter").
/// </summary>
internal static class AuthorFinder
{
    public static Speaker Find(ParsedArticle article, ReadOnlySpan<Entity> entities)
    {
        (string Name, TextSpan Span)? found = InByline(article, entities) ?? InNote(article, entities);
        if (found is not { } author)
            return new Speaker("the author", SpeakerKind.Author, null, null, []);
        return new Speaker(author.Name, SpeakerKind.Author, null, null, [author.Span]);
    }

    private static (string Name, TextSpan Span)? InByline(ParsedArticle article, ReadOnlySpan<Entity> entities)
    {
        foreach (Block block in article.Blocks)
        {
            if (block.Kind != BlockKind.Byline)
                continue;
            if (PersonIn(article, entities, block.Span) is { } person)
                return person;

            // "By Ada Lind": the name may have escaped the entity layer. Capitalized words up to a comma, "and" or the end.
            TokenRange tokens = article.TokensIn(block.Span);
            int start = tokens.Start;
            if (start < tokens.End && article.Word(start).Equals("by", StringComparison.OrdinalIgnoreCase))
                start++;
            int end = start;
            while (end < tokens.End && end - start < 5 && char.IsUpper(article.Word(end)[0]))
                end++;
            if (end - start >= 2)
            {
                TokenRange name = TokenRange.FromBounds(start, end);
                return (NameText.Of(article, name), article.Span(name));
            }
        }

        return null;
    }

    private static (string Name, TextSpan Span)? InNote(ParsedArticle article, ReadOnlySpan<Entity> entities)
    {
        bool aboutAuthor = false;
        foreach (Block block in article.Blocks)
        {
            ReadOnlySpan<char> text = block.Span.Slice(article.Text);
            bool announces = aboutAuthor || Announces(text) || (block.Kind == BlockKind.Boilerplate && Introduces(text));
            aboutAuthor = text.Length < 60 && text.Contains("about the author", StringComparison.OrdinalIgnoreCase);
            if (announces && PersonIn(article, entities, block.Span) is { } person)
                return person;
        }

        return null;
    }

    // Notes that name an author wherever they stand.
    private static bool Announces(ReadOnlySpan<char> text) =>
        text.Length < 400
        && ((text.StartsWith("Follow ", StringComparison.Ordinal) && text.Contains(" on Twitter", StringComparison.OrdinalIgnoreCase))
            || text.StartsWith("About the author", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Written by ", StringComparison.OrdinalIgnoreCase));

    // "Ada Lind is a columnist at the Arvonia Courier."
    private static bool Introduces(ReadOnlySpan<char> text)
    {
        bool isA = text.Contains(" is a ", StringComparison.Ordinal) || text.Contains(" is an ", StringComparison.Ordinal) || text.Contains(" is the ", StringComparison.Ordinal);
        if (text.Length > 600 || !isA)
            return false;
        foreach (string profession in (ReadOnlySpan<string>)["writer", "author", "columnist", "reporter", "fellow", "professor", "correspondent", "editor", "journalist", "director"])
        {
            if (text.Contains(profession, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static (string Name, TextSpan Span)? PersonIn(ParsedArticle article, ReadOnlySpan<Entity> entities, TextSpan span)
    {
        int low = 0, high = entities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (entities[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int e = low; e < entities.Length && span.Contains(entities[e].Span); e++)
        {
            if (entities[e].Class == EntityClass.Person && entities[e].Tokens.Count > 1)
                return (NameText.Of(article, entities[e].Tokens), entities[e].Span);
        }

        return null;
    }
}
