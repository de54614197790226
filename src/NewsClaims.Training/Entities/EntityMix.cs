using NewsClaims.Corpora;

namespace NewsClaims.Training.Entities;

/// <summary>What the entity tagger learns from, how much each source counts, and what it is chosen by.</summary>
internal static class EntityMix
{
    private static readonly (string Name, float Weight, bool OpenMisc)[] TrainFiles =
    [
        ("gum", 1f, false),
        ("ewt", 1f, true),
        ("wikigold", 1.5f, false),
        ("crossner", 1f, false),
        ("redocred", 1f, false),
        ("btc_news", 1.5f, true),
        ("re3d", 0.2f, true),
        ("wnut17", 1f, true),
    ];

    private const float NewsWeight = 2f;
    private const float WrittenWeight = 1f;

    /// <summary>The training articles, with copies of some sentences in capitals and as titles.</summary>
    public static List<EntityArticle> Train(CorpusFolder data, EntityArticleBuilder builder)
    {
        List<EntityArticle> articles = [];
        NameConventions conventions = new();
        int count = 0;
        foreach ((string name, float weight, bool openMisc) in TrainFiles)
        {
            foreach (NameDocument source in NameCorpus.ReadConll(data, $"ner/train/{name}.conll"))
            {
                NameDocument document = source with { Sentences = [.. source.Sentences.Select(conventions.Apply)] };
                articles.Add(builder.FromWords(name, document, weight, openMisc));
                foreach (NameSentence sentence in document.Sentences)
                {
                    count++;
                    if (NameConventions.Divided(sentence) is { } divided)
                        articles.Add(builder.FromWords(name + "-copy", new NameDocument(document.Id, [divided]), weight * 0.7f, openMisc));
                    Func<string, string>? change = (count % 33) switch
                    {
                        1 or 8 or 15 or 25 when name is "ewt" or "wnut17" or "btc_news" => word => word.ToLowerInvariant(),
                        5 or 22 => word => word.ToUpperInvariant(),
                        13 => AsTitle,
                        _ => null,
                    };
                    if (change is null || sentence.Words.Length < 3)
                        continue;
                    NameSentence copy = sentence with { Words = [.. sentence.Words.Select(change)] };
                    articles.Add(builder.FromWords(name + "-copy", new NameDocument(document.Id, [copy]), weight * 0.7f, openMisc));
                }
            }
        }

        foreach (NewsNames news in NameCorpus.ReadNews(data, "ner/train/polnear-news.jsonl.gz"))
            articles.Add(builder.FromText("polnear-news", news, NewsWeight));
        foreach (NewsNames written in WrittenNames.Read(Checkout.Find("seeds", "annotations", "written-names.txt")))
            articles.Add(builder.FromText("written", written, WrittenWeight));
        foreach (SeedArticle written in WrittenArticles.Read())
            articles.Add(builder.FromText("written", written.Name, written.Text, written.Entities, WrittenWeight));
        return articles;
    }

    /// <summary>The dev sets by name, and the types they are measured on.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<EntityArticle> Articles, bool Misc)> Dev(CorpusFolder data, EntityArticleBuilder builder)
    {
        foreach (string name in new[] { "btc_news", "crossner_politics", "ewt", "gum", "redocred", "wikigold", "wnut17" })
        {
            List<EntityArticle> articles = [.. NameCorpus.ReadConll(data, $"ner/dev/{name}.conll").Select(document => builder.FromWords(name, document, 1, false))];
            yield return (name, articles, name is not ("btc_news" or "ewt" or "wnut17"));
        }

        yield return ("polnear-news", [.. NameCorpus.ReadNews(data, "ner/dev/polnear-news.jsonl.gz").Select(news => builder.FromText("polnear-news", news, 1))], true);
    }

    private static string AsTitle(string word) =>
        word.Length > 3 && char.IsLower(word[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
