using NewsClaims.Layers;

namespace NewsClaims.Claims;

/// <summary>Picks the sentences in which the article asserts something in its own voice.</summary>
internal static class AuthorSentences
{
    private const int FewestTokens = 5;

    /// <summary>The sentences of paragraphs and list items that no attribution's content, cue or source touches, as units.</summary>
    public static IEnumerable<int> Of(ParsedArticle article, IReadOnlyList<Attribution> attributions)
    {
        bool[] taken = new bool[article.Sentences.Length];
        foreach (Attribution attribution in attributions)
        {
            foreach (TextSpan span in attribution.Content.Concat(attribution.Cue).Concat(attribution.Source))
            {
                TokenRange tokens = article.TokensIn(span);
                if (tokens.IsEmpty)
                    continue;
                for (int sentence = article.SentenceOf(tokens.Start); sentence <= article.SentenceOf(tokens.End - 1); sentence++)
                    taken[sentence] = true;
            }
        }

        List<int> free = [];
        for (int sentence = 0; sentence < taken.Length; sentence++)
        {
            if (!taken[sentence] && article.Sentences[sentence].Count >= FewestTokens && InStory(article, article.Sentences[sentence].Start))
                free.Add(sentence);
        }

        return free;
    }

    private static bool InStory(ParsedArticle article, int token)
    {
        int block = article.BlockOf(token);
        return block < 0 || article.Blocks[block].Kind is BlockKind.Paragraph or BlockKind.ListItem;
    }
}
