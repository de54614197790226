using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Who signs the letters of a page of readers' letters: a name that stands alone in a line closes the letter above it, and "I" in that letter
/// is its writer, not the author of the article.
/// </summary>
internal sealed class LetterWriters
{
    private readonly List<int> _signatures = [];

    public static LetterWriters Find(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
    {
        LetterWriters writers = new();
        bool letters = false;
        int next = 0;
        foreach (Block block in article.Blocks)
        {
            const int Short = 40;
            ReadOnlySpan<char> text = block.Span.Slice(article.Text);
            letters |= text.Length < Short && text.Contains("letter", StringComparison.OrdinalIgnoreCase);
            while (next < mentions.Length && mentions[next].Span.Start < block.Span.Start)
                next++;
            if (next >= mentions.Length || block.Kind == BlockKind.Byline)
                continue;
            Mention mention = mentions[next];
            bool alone = mention.Kind == MentionKind.Name && mention.Tokens.Count > 1 && entities[mention.Entity].Class == EntityClass.Person
                && mention.Span.Start == block.Span.Start && block.Span.End - mention.Span.End <= 1;
            if (alone)
                writers._signatures.Add(next);
        }

        if (!letters && writers._signatures.Count < 2)
            writers._signatures.Clear();
        return writers;
    }

    /// <summary>The mention that signs the letter in which the token stands, or -1.</summary>
    public int WriterOf(ReadOnlySpan<Mention> mentions, int token)
    {
        foreach (int signature in _signatures)
        {
            if (mentions[signature].Tokens.Start > token)
                return signature;
        }

        return -1;
    }
}
