using NewsClaims.Corpora;
using NewsClaims.Entities;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Training.Entities;

/// <summary>A name with its fine type, and how much it counts.</summary>
internal sealed record FineTypeExample(EntityType Type, float Weight, List<uint> Features);

/// <summary>
/// What fine types are learned from: corpora that tell them; places of unknown kind that a list or the word at their head tells; and the lists
/// themselves.
/// </summary>
internal sealed class FineTypeExamples(EntityArticleBuilder builder, WordVectors vectors)
{
    private const float NewsWeight = 2f;
    private const float ListedWeight = 0.4f;

    // A name in a list, without a sentence around it.
    private const float AloneWeight = 0.2f;

    private readonly uint[] _buffer = new uint[FineTypeFeatures.Max];
    private readonly HashSet<string> _political = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EntityType> _placeWords = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<FineTypeExample> Train(CorpusFolder data)
    {
        ReadLists();
        foreach (string name in new[] { "gum", "ewt", "wikigold", "crossner", "redocred", "btc_news", "re3d", "wnut17" })
        {
            foreach (FineTypeExample example in FromWords(name, NameCorpus.ReadConll(data, $"ner/train/{name}.conll"), weak: true))
                yield return example;
        }

        foreach (FineTypeExample example in FromNews(NameCorpus.ReadNews(data, "ner/train/polnear-news.jsonl.gz"), NewsWeight))
            yield return example;
        foreach ((string name, string kind) in NameListFile.Entries())
        {
            EntityType? type = kind switch
            {
                "Country" => EntityType.GeopoliticalEntity,
                "People" => EntityType.NationalityOrGroup,
                _ => null,
            };
            if (type is { } known)
                yield return Alone(name.Split(' '), known);
        }

        foreach ((string name, EntityType type) in NameListFile.Typed())
            yield return Alone(name.Split(' '), type) with { Weight = AloneWeight };
        foreach ((string word, EntityType type) in _placeWords)
            yield return Alone(["Alder", word], type);
    }

    public IEnumerable<FineTypeExample> Dev(CorpusFolder data) => FromNews(NameCorpus.ReadNews(data, "ner/dev/polnear-news.jsonl.gz"), 1)
        .Concat(FromWords("gum", NameCorpus.ReadConll(data, "ner/dev/gum.conll"), weak: false))
        .Concat(FromWords("crossner", NameCorpus.ReadConll(data, "ner/dev/crossner_politics.conll"), weak: false));

    private IEnumerable<FineTypeExample> FromWords(string source, IEnumerable<NameDocument> documents, bool weak)
    {
        foreach (NameDocument document in documents)
        {
            EntityArticle article = builder.FromWords(source, document, 1, openMisc: false);
            for (int s = 0; s < article.Sentences.Length; s++)
            {
                foreach ((int start, int end, string tag) in NameCorpus.Names(document.Sentences[s].FineTags))
                {
                    TokenRange name = TokenRange.FromBounds(article.Sentences[s].Start + start, article.Sentences[s].Start + end);
                    if (FineTags.TypeOf(tag, source) is { } type)
                        yield return Of(article, name, type, 1);
                    else if (weak && tag.StartsWith("LOC", StringComparison.Ordinal) && Listed(article, name) is { } listed)
                        yield return Of(article, name, listed, ListedWeight);
                }
            }
        }
    }

    private IEnumerable<FineTypeExample> FromNews(IEnumerable<NewsNames> articles, float weight)
    {
        foreach (NewsNames news in articles)
        {
            EntityArticle article = builder.FromText("polnear-news", news, 1);
            foreach ((TextSpan span, _, string kind) in news.Names)
            {
                if (FineTags.TypeOf(kind, "polnear-news") is { } type && Range(article, span) is { IsEmpty: false } range)
                    yield return Of(article, range, type, weight);
            }
        }
    }

    private static TokenRange Range(EntityArticle article, TextSpan span)
    {
        ParsedArticle parsed = article.Parsed(article.Blocks);
        TokenRange range = parsed.TokensIn(span);
        return !range.IsEmpty && parsed.Sentences[parsed.SentenceOf(range.Start)].End >= range.End ? range : default;
    }

    // A place of unknown kind: told by its head word, or by the list of towns and countries.
    private EntityType? Listed(EntityArticle article, TokenRange name)
    {
        ParsedArticle parsed = article.Parsed(article.Blocks);
        if (name.Count > 1 && _placeWords.TryGetValue(parsed.Word(FineTypeFeatures.HeadOf(parsed, name)).ToString(), out EntityType type))
            return type;
        return _political.Contains(parsed.Span(name).In(article.Text)) ? EntityType.GeopoliticalEntity : null;
    }

    private FineTypeExample Alone(string[] words, EntityType type)
    {
        string[] outside = [.. words.Select(_ => "O")];
        EntityArticle article = builder.FromWords("list", new NameDocument("list", [new NameSentence(words, outside, outside)]), 1, openMisc: false);
        return Of(article, new TokenRange(0, words.Length), type, 1);
    }

    private FineTypeExample Of(EntityArticle article, TokenRange name, EntityType type, float weight)
    {
        int count = FineTypeFeatures.Collect(article.Parsed(article.Blocks), name, vectors, _buffer);
        return new FineTypeExample(type, weight, [.. _buffer[..count]]);
    }

    private void ReadLists()
    {
        foreach ((string name, string kind) in NameListFile.Entries())
        {
            if (kind == "Country")
                _political.Add(name);
        }

        foreach (string town in File.ReadLines(Checkout.Find("seeds", "lexicons", "places.txt")).Where(line => line.Length > 0 && line[0] != '#'))
            _political.Add(town);
        string path = Checkout.Find("seeds", "lexicons", "place-words.tsv");
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 3 || !Enum.TryParse(cells[1], out EntityType type) || !cells[2].Contains(cells[0].Split("; ")[0], StringComparison.Ordinal))
                throw new InvalidDataException($"{path}: \"{line}\" is not words, GeopoliticalEntity, Location or Facility, and an example of the first word.");
            foreach (string word in cells[0].Split("; "))
                _placeWords[word] = type;
        }
    }
}
