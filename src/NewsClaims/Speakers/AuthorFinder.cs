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
            if (block.Kind.IsStory() || block.Kind is BlockKind.Dateline or BlockKind.PullQuote)
                continue;
            ReadOnlySpan<char> text = block.Span.Slice(article.Text);
            bool announces = aboutAuthor || (block.Kind == BlockKind.Boilerplate && Announces(text));
            aboutAuthor = text.Length < 60 && text.Contains("about the author", StringComparison.OrdinalIgnoreCase);
            if (announces && !text.Contains("Image", StringComparison.Ordinal) && PersonIn(article, entities, block.Span) is { } person)
                return person;
            if (announces && text.Contains("Image", StringComparison.Ordinal))
                aboutAuthor = true;
        }

        return null;
    }

    private static bool Announces(ReadOnlySpan<char> text) =>
        (text.StartsWith("Follow ", StringComparison.Ordinal) && !text.StartsWith("Follow us", StringComparison.Ordinal) && text.Length < 400)
        || text.Contains("about the author", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Written by ", StringComparison.OrdinalIgnoreCase)
        || (text.Length < 600 && (text.Contains(" is a ", StringComparison.Ordinal) || text.Contains(" is an ", StringComparison.Ordinal) || text.Contains(" is the ", StringComparison.Ordinal))
            && (text.Contains("writer", StringComparison.Ordinal) || text.Contains("author", StringComparison.Ordinal) || text.Contains("columnist", StringComparison.Ordinal)
                || text.Contains("reporter", StringComparison.Ordinal) || text.Contains("fellow", StringComparison.Ordinal) || text.Contains("professor", StringComparison.Ordinal)));

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
            if (entities[e].Type == EntityType.Person && entities[e].Tokens.Count > 1)
                return (NameText.Of(article, entities[e].Tokens), entities[e].Span);
        }

        return null;
    }
}
