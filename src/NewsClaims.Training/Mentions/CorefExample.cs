using NewsClaims.Corpora;
using NewsClaims.Mentions;

namespace NewsClaims.Training.Mentions;

/// <summary>An article with what is known of its referents.</summary>
/// <param name="Article">The article.</param>
/// <param name="ChainAt">The gold chain of a mention, by the position in the text where its head token starts. Empty where there are no chains.</param>
/// <param name="NameAt">The full name of a source, by the position where its head token starts. Empty where there are no names.</param>
internal sealed record CorefExample(LayeredArticle Article, IReadOnlyDictionary<int, int> ChainAt, IReadOnlyDictionary<int, string> NameAt)
{
    /// <summary>In place of a chain: nobody told what is meant.</summary>
    public const int NotTold = -1;

    /// <summary>The example that an article of our own is.</summary>
    public static CorefExample Of(WrittenMentions written)
    {
        LayeredArticle article = ArticleLayers.Of(written.Name, written.Text);

        // Of mentions with one head the shortest is meant.
        Dictionary<int, int> chains = [];
        foreach ((TextSpan span, int referent) in written.Mentions.OrderBy(mention => mention.Span.Length))
            chains.TryAdd(article.Tokens[article.HeadOf(span)].Start, referent);

        // "We" and "you" were left without a number where they mean no one in particular.
        foreach (TokenSpan token in article.Tokens)
        {
            if (PronounForm.TryGet(token.Span.In(article.Text), out PronounForm form) && form.Person is 1 or 2)
                chains.TryAdd(token.Start, NotTold);
        }

        return new CorefExample(article, chains, new Dictionary<int, string>());
    }

    public static Dictionary<int, int> Chains(CorefDocument document)
    {
        // Of mentions with one head ("Lind", "Lind and Oduya") the shortest is meant.
        Dictionary<int, (int Chain, int Length)> found = [];
        for (int chain = 0; chain < document.Chains.Count; chain++)
        {
            foreach (TokenRange mention in document.Chains[chain].Mentions)
            {
                int head = HeadOf(document.Syntax, mention);
                Put(found, document.Tokens[head].Start, chain, mention.Count);
                for (int i = mention.Start; i < mention.End; i++)
                {
                    if (document.Syntax[i].Head == head && document.Syntax[i].Relation == DependencyRelation.Flat)
                        Put(found, document.Tokens[i].Start, chain, mention.Count + 100);
                }
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Chain);
    }

    /// <summary>The token that heads a mention: the first whose own head stands outside, else the first.</summary>
    public static int HeadOf(IReadOnlyList<TokenSyntax> syntax, TokenRange mention)
    {
        for (int i = mention.Start; i < mention.End; i++)
        {
            if (!mention.Contains(syntax[i].Head) && syntax[i].Pos != PartOfSpeech.Punctuation)
                return i;
        }

        return mention.Start;
    }

    private static void Put(Dictionary<int, (int Chain, int Length)> found, int at, int chain, int length)
    {
        if (!found.TryGetValue(at, out (int Chain, int Length) there) || there.Length > length)
            found[at] = (chain, length);
    }
}
