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
        IReadOnlyList<SeedArticle> own = WrittenArticles.Read();
        Claims = TypedClaims.Read(folder, TypedClaims.Train).Concat(TypedClaims.Read(folder, TypedClaims.Dev)).Concat(own.SelectMany(article => article.ToClaims()))
            .ToLookup(claim => claim.Document);
        Named = [.. Sources("news train", AttributionCorpus.ReadPolnear(folder, "train"))];
        OwnNamed = [.. Sources("own", own.Select(article => article.ToDocument()))];
        NamedDev = [.. Sources("news dev", AttributionCorpus.ReadPolnear(folder, "dev"))];
        SourceNouns = [.. Nouns(Named.Concat(OwnNamed))];
        Written = [.. WrittenMentions.Read(Checkout.Find("seeds", "annotations", "written-mentions.txt")).ToList().Watched("written", "articles").Select(CorefExample.Of)];
    }

    public IReadOnlyList<(CorefDocument Document, CorefExample Example)> Train { get; }

    public IReadOnlyList<(CorefDocument Document, CorefExample Example)> Dev { get; }

    /// <summary>The annotated claims of an article, by its id.</summary>
    public ILookup<string, TypedClaim> Claims { get; }

    /// <summary>Articles in which the full names of sources are known.</summary>
    public IReadOnlyList<CorefExample> Named { get; }

    /// <summary>Articles of our own in which they are.</summary>
    public IReadOnlyList<CorefExample> OwnNamed { get; }

    public IReadOnlyList<CorefExample> NamedDev { get; }

    public IReadOnlyList<(string Word, bool Plural, NounType Type)> SourceNouns { get; }

    /// <summary>Articles of our own in which all mentions are known.</summary>
    public IReadOnlyList<CorefExample> Written { get; }

    private static (CorefDocument, CorefExample) Example(CorefDocument document) =>
        (document, new CorefExample(ArticleLayers.Of(document.Id, document.Text), CorefExample.Chains(document), new Dictionary<int, string>()));

    private IEnumerable<CorefExample> Sources(string work, IEnumerable<AttributionDocument> documents)
    {
        foreach (AttributionDocument document in documents.Where(document => Claims.Contains(document.Id)).ToList().Watched(work, "articles"))
        {
            LayeredArticle article = ArticleLayers.Of(document.Id, document.Text);
            Dictionary<int, string> names = [];
            foreach (TypedClaim claim in Claims[document.Id])
            {
                if (claim.Source.Count > 0 && claim.SpeakerKind is SpeakerKind.Person or SpeakerKind.Organization
                    && !claim.Speaker.Contains(" & ", StringComparison.Ordinal))
                    names.TryAdd(article.Tokens[article.HeadOf(claim.Source[0])].Start, claim.Speaker);
            }

            yield return new CorefExample(article, new Dictionary<int, int>(), names);
        }
    }

    private IEnumerable<(string Word, bool Plural, NounType Type)> Nouns(IEnumerable<CorefExample> articles)
    {
        foreach (CorefExample example in articles)
        {
            LayeredArticle article = example.Article;
            foreach (TypedClaim claim in Claims[article.Id])
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
