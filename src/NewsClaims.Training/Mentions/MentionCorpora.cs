using NewsClaims.Corpora;
using NewsClaims.Mentions;

namespace NewsClaims.Training.Mentions;

/// <summary>The articles that mentions are learned from, with the layers before mentions.</summary>
internal sealed class MentionCorpora
{
    public MentionCorpora(CorpusFolder folder)
    {
        Train = [.. CorefCorpus.ReadGum(folder, "train").Where(document => document.MayTrain).ToList().Watched("GUM train", "documents").Select(Example)];
        Dev = [.. CorefCorpus.ReadGum(folder, "dev").ToList().Watched("GUM dev", "documents").Select(Example)];
        TypedClaim[] train = [.. TypedClaims.Read(folder, TypedClaims.Train)], dev = [.. TypedClaims.Read(folder, TypedClaims.Dev)];
        Named = [.. Sources(folder, "train", train)];
        NamedDev = [.. Sources(folder, "dev", dev)];
        SourceNouns = [.. Nouns(Named, train)];
        Written = [.. WrittenMentions.Read(Checkout.Find("seeds", "annotations", "written-mentions.txt")).ToList().Watched("written", "articles").Select(CorefExample.Of)];
    }

    public IReadOnlyList<(CorefDocument Document, CorefExample Example)> Train { get; }

    public IReadOnlyList<(CorefDocument Document, CorefExample Example)> Dev { get; }

    /// <summary>Articles in which the full names of sources are known.</summary>
    public IReadOnlyList<CorefExample> Named { get; }

    public IReadOnlyList<CorefExample> NamedDev { get; }

    public IReadOnlyList<(string Word, bool Plural, NounType Type)> SourceNouns { get; }

    /// <summary>Articles of our own.</summary>
    public IReadOnlyList<CorefExample> Written { get; }

    private static (CorefDocument, CorefExample) Example(CorefDocument document) =>
        (document, new CorefExample(ArticleLayers.Of(document.Id, document.Text), CorefExample.Chains(document), new Dictionary<int, string>()));

    private static IEnumerable<CorefExample> Sources(CorpusFolder folder, string part, TypedClaim[] claims)
    {
        ILookup<string, TypedClaim> byArticle = claims.ToLookup(claim => claim.Document);
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(folder, part).ToList().Watched($"news {part}", "articles"))
        {
            if (!byArticle.Contains(document.Id))
                continue;
            LayeredArticle article = ArticleLayers.Of(document.Id, document.Text);
            Dictionary<int, string> names = [];
            foreach (TypedClaim claim in byArticle[document.Id])
            {
                if (claim.Source.Count > 0 && claim.SpeakerKind is SpeakerKind.Person or SpeakerKind.Organization
                    && !claim.Speaker.Contains(" & ", StringComparison.Ordinal))
                    names.TryAdd(article.Tokens[article.HeadOf(claim.Source[0])].Start, claim.Speaker);
            }

            yield return new CorefExample(article, new Dictionary<int, int>(), names);
        }
    }

    private static IEnumerable<(string Word, bool Plural, NounType Type)> Nouns(IEnumerable<CorefExample> articles, TypedClaim[] claims)
    {
        ILookup<string, TypedClaim> byArticle = claims.ToLookup(claim => claim.Document);
        foreach (CorefExample example in articles)
        {
            LayeredArticle article = example.Article;
            foreach (TypedClaim claim in byArticle[article.Id])
            {
                NounType? type = claim.SpeakerKind switch
                {
                    SpeakerKind.Person or SpeakerKind.Anonymous or SpeakerKind.Group => NounType.Person,
                    SpeakerKind.Organization => NounType.Organization,
                    SpeakerKind.Document => NounType.Document,
                    _ => null,
                };
                if (type is null || claim.Source.Count == 0)
                    continue;
                int head = article.HeadOf(claim.Source[0]);
                if (article.Syntax[head].Tag is PennTag.Noun or PennTag.PluralNoun)
                    yield return (article.Tokens[head].Span.In(article.Text), article.Syntax[head].Tag == PennTag.PluralNoun, type.Value);
            }
        }
    }
}
