using NewsClaims.Corpora;
using NewsClaims.Mentions;

namespace NewsClaims.Training.Mentions;

/// <summary>Scores the person chains of a resolved article: progress while training. The evaluation project has the measure that counts.</summary>
internal static class PersonChainScore
{
    public static void Add(CorefScore score, CorefDocument document, LayeredArticle article, IReadOnlyList<MentionDraft> drafts)
    {
        Dictionary<int, int> headToMention = [];
        List<List<int>> key = [];
        int next = 0;
        foreach (CorefChain chain in document.Chains)
        {
            List<int> mentions = [];
            foreach (TokenRange range in chain.Mentions.OrderBy(range => range.Count))
            {
                int head = CorefExample.HeadOf(document.Syntax, range);
                headToMention.TryAdd(document.Tokens[head].Start, next);
                for (int i = range.Start; i < range.End; i++)
                {
                    if (document.Syntax[i].Head == head && document.Syntax[i].Relation == DependencyRelation.Flat)
                        headToMention.TryAdd(document.Tokens[i].Start, next);
                }

                mentions.Add(next++);
            }

            if (chain.Type == "person")
                key.Add(mentions);
        }

        HashSet<int> persons = [.. key.SelectMany(chain => chain)];
        Dictionary<int, HashSet<int>> response = [];
        HashSet<int> kept = [];
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Kind == MentionKind.Pronoun && draft.Form.IsRelative)
                continue;
            if (!headToMention.TryGetValue(article.Tokens[draft.Head].Start, out int mention))
                mention = next++;
            if (!response.TryGetValue(draft.Referent, out HashSet<int>? chain))
                response.Add(draft.Referent, chain = []);
            chain.Add(mention);
            if (persons.Contains(mention) || (draft.Kind == MentionKind.Name && draft.Type == NounType.Person))
                kept.Add(draft.Referent);
        }

        score.Add(key, response.Where(pair => kept.Contains(pair.Key)).Select(pair => pair.Value));
    }
}
