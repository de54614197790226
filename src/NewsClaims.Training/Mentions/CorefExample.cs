using NewsClaims.Corpora;

namespace NewsClaims.Training.Mentions;

/// <summary>An article with what is known of its referents.</summary>
/// <param name="Article">The article.</param>
/// <param name="ChainAt">The gold chain of a mention, by the position in the text where its head token starts. Empty where there are no chains.</param>
/// <param name="NameAt">The full name of a source, by the position where its head token starts. Empty where there are no names.</param>
internal sealed record CorefExample(LayeredArticle Article, IReadOnlyDictionary<int, int> ChainAt, IReadOnlyDictionary<int, string> NameAt)
{
    public static Dictionary<int, int> Chains(CorefDocument document)
    {
        // Of mentions with one head ("Lind", "Lind and Oduya") the shortest is meant.
        Dictionary<int, (int Chain, int Length)> found = [];
        for (int chain = 0; chain < document.Chains.Count; chain++)
        {
            foreach (TokenRange mention in document.Chains[chain].Mentions)
            {
                int head = HeadOf(document, mention);
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

    public static int HeadOf(CorefDocument document, TokenRange mention)
    {
        for (int i = mention.Start; i < mention.End; i++)
        {
            if (!mention.Contains(document.Syntax[i].Head) && document.Syntax[i].Pos != PartOfSpeech.Punctuation)
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
