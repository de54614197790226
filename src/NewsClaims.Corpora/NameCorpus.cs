namespace NewsClaims.Corpora;

/// <summary>A sentence with names: words, and for each word its tag (<c>B-PER</c>, <c>I-PER</c>, <c>O</c>) and its finer tag.</summary>
public sealed record NameSentence(string[] Words, string[] Tags, string[] FineTags);

/// <summary>Sentences of one article in their order, or a single sentence where the source knows no articles.</summary>
public sealed record NameDocument(string Id, IReadOnlyList<NameSentence> Sentences);

/// <summary>A raw article with the places of its names. Types are PER, ORG, LOC and MISC; <c>Kind</c> is the source's finer type.</summary>
public sealed record NewsNames(string Id, string Text, IReadOnlyList<(TextSpan Span, string Type, string Kind)> Names);

/// <summary>Reads the corpora of names under <c>ner</c>.</summary>
public static class NameCorpus
{
    /// <summary>
    /// Documents of a <c>.conll</c> file. Sources whose "documents" are no articles but fields or collections (crossner, btc, wnut17) give
    /// a document for each sentence.
    /// </summary>
    public static IEnumerable<NameDocument> ReadConll(CorpusFolder data, string relative)
    {
        using StreamReader reader = data.OpenText(relative);
        List<NameSentence> sentences = [];
        List<string[]> rows = [];
        string id = relative;
        bool articles = false;
        while (true)
        {
            string? line = reader.ReadLine();
            bool header = line is not null && line.StartsWith("# doc = ", StringComparison.Ordinal);
            if ((line is null || line.Length == 0 || header) && rows.Count > 0)
            {
                sentences.Add(new NameSentence([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1])], [.. rows.Select(row => row[^1])]));
                rows.Clear();
            }

            if (sentences.Count > 0 && (line is null || header || !articles))
            {
                yield return new NameDocument(id, sentences);
                sentences = [];
            }

            if (line is null)
                yield break;
            if (header)
            {
                id = line["# doc = ".Length..];
                articles = !id.StartsWith("crossner-", StringComparison.Ordinal) && !id.StartsWith("btc-", StringComparison.Ordinal);
            }
            else if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
            }
        }
    }

    /// <summary>Articles of <c>polnear-news.jsonl.gz</c>.</summary>
    public static IEnumerable<NewsNames> ReadNews(CorpusFolder data, string relative)
    {
        foreach (System.Text.Json.JsonElement article in data.ReadJsonLines(relative))
        {
            List<(TextSpan Span, string Type, string Kind)> names = [];
            foreach (System.Text.Json.JsonElement name in article.GetProperty("entities").EnumerateArray())
            {
                string kind = name[2].GetString()!;
                names.Add((TextSpan.FromBounds(name[0].GetInt32(), name[1].GetInt32()), Coarse(kind), kind));
            }

            yield return new NewsNames(article.GetProperty("id").GetString()!, article.GetProperty("text").GetString()!, names);
        }
    }

    /// <summary>The names of a sentence by its tags (IOB2), in words: start, end (exclusive) and type.</summary>
    public static IEnumerable<(int Start, int End, string Type)> Names(IReadOnlyList<string> tags)
    {
        int start = -1;
        for (int i = 0; i <= tags.Count; i++)
        {
            string tag = i < tags.Count ? tags[i] : "O";
            bool goesOn = start >= 0 && tag.StartsWith("I-", StringComparison.Ordinal) && tag.AsSpan(2).SequenceEqual(tags[start].AsSpan(2));
            if (goesOn)
                continue;
            if (start >= 0)
                yield return (start, i, tags[start][2..]);
            start = tag == "O" ? -1 : i;
        }
    }

    private static string Coarse(string kind) => kind switch
    {
        "PERSON" => "PER",
        "ORG" => "ORG",
        "GPE" or "LOC" or "FAC" => "LOC",
        _ => "MISC",
    };
}
