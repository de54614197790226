using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Persons named together ("Lind and Oduya"), whom "they", "the two" or "the senators" mean afterwards. Two of them make a pair of mentions.
/// </summary>
internal sealed class PersonsTogether
{
    // How many sentences back each way of referring reaches.
    private const int OfPronoun = 3;
    private const int OfCount = 12;
    private const int OfRole = 20;

    private readonly List<(int First, int Second)> _pairs = [];

    public static PersonsTogether Find(ParsedArticle article, ReadOnlySpan<Entity> entities, ReadOnlySpan<Mention> mentions)
    {
        PersonsTogether found = new();
        int before = -1;
        for (int m = 0; m < mentions.Length; m++)
        {
            if (mentions[m].Kind != MentionKind.Name || entities[mentions[m].Entity].Class != EntityClass.Person)
                continue;
            if (before >= 0 && mentions[before].Referent != mentions[m].Referent && AreJoined(article, mentions[before], mentions[m]))
                found._pairs.Add((before, m));
            before = m;
        }

        return found;
    }

    /// <summary>The pair that a source without a name means, or null where it speaks of no two persons.</summary>
    public (int First, int Second)? MeantBy(ParsedArticle article, ReadOnlySpan<Mention> mentions, SourceReading reading)
    {
        ReadOnlySpan<char> word = article.Word(reading.Head);
        if (word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("their", StringComparison.OrdinalIgnoreCase))
            return Before(article, mentions, reading.Head, OfPronoun);
        for (int i = reading.Tokens.Start; i <= reading.Head && i < reading.Tokens.Start + 3; i++)
        {
            // "Two senators" and "two of them" are new; "the two senators", "both senators" and "the two" were named before.
            bool two = article.Word(i).Equals("two", StringComparison.OrdinalIgnoreCase) && (i > reading.Tokens.Start || reading.Tokens.Count == 1);
            if (two || article.Word(i).Equals("both", StringComparison.OrdinalIgnoreCase))
                return Before(article, mentions, reading.Head, OfCount);
        }

        bool definite = article.Syntax[reading.Head].Tag == PennTag.PluralNoun && reading.Head == reading.Tokens.Start + 1
            && article.Word(reading.Tokens.Start).Equals("the", StringComparison.OrdinalIgnoreCase);
        return definite ? ByRole(article, mentions, reading.Head) : null;
    }

    private (int First, int Second)? Before(ParsedArticle article, ReadOnlySpan<Mention> mentions, int token, int sentences)
    {
        int at = LastBefore(mentions, token);
        if (at < 0)
            return null;
        (int First, int Second) pair = _pairs[at];
        return article.SentenceOf(token) - article.SentenceOf(mentions[pair.Second].Head) <= sentences ? pair : null;
    }

    // "the senators" after "Senators Lind and Oduya".
    private (int First, int Second)? ByRole(ParsedArticle article, ReadOnlySpan<Mention> mentions, int head)
    {
        const int Looked = 6;
        int last = LastBefore(mentions, head);
        for (int at = last; at >= Math.Max(0, last - Looked); at--)
        {
            Mention first = mentions[_pairs[at].First];
            if (article.SentenceOf(head) - article.SentenceOf(first.Head) > OfRole)
                return null;
            int from = Math.Max(article.Sentences[article.SentenceOf(first.Head)].Start, first.Tokens.Start - 4);
            for (int i = first.Tokens.Start - 1; i >= from; i--)
            {
                if (FeatureHash.OfLower(article.Word(i)) == FeatureHash.OfLower(article.Word(head)))
                    return _pairs[at];
            }
        }

        return null;
    }

    private int LastBefore(ReadOnlySpan<Mention> mentions, int token)
    {
        int low = 0, high = _pairs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[_pairs[middle].Second].Tokens.End <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    // "and" between the names, with nothing but titles, roles and commas besides.
    private static bool AreJoined(ParsedArticle article, Mention first, Mention second)
    {
        const int MostBetween = 9;
        bool joined = false;
        if (second.Tokens.Start - first.Tokens.End > MostBetween || article.SentenceOf(first.Head) != article.SentenceOf(second.Head))
            return false;
        for (int i = first.Tokens.End; i < second.Tokens.Start; i++)
        {
            joined |= article.Word(i) is "and" or "&";
            if (article.Syntax[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || article.Word(i) is "of" or "with" or "to" or "'s" or "’s")
                return false;
        }

        return joined;
    }
}
