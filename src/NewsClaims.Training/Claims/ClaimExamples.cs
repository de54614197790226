using System.Text.Json;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Claims;

/// <summary>What there is of annotated claims.</summary>
internal static class ClaimExamples
{
    /// <summary>The annotated attributions of PolNeAR's training part: the corpus' own, and ours in <c>seeds/annotations</c>.</summary>
    public static List<ClaimExample> OfCorpora(ClaimExampleReader reader, CorpusFolder data)
    {
        Dictionary<string, AttributionDocument> documents = AttributionCorpus.ReadPolnear(data, "train").ToDictionary(document => document.Id);
        Dictionary<string, string> articles = documents.ToDictionary(document => document.Key, document => document.Value.Text);
        List<TypedClaim> chosen = [.. TypedClaims.Read(data, TypedClaims.TrainRare)];
        List<TypedClaim> whole = [.. TypedClaims.Read(data, TypedClaims.Train), .. Annotated(documents, chosen)];
        return [.. reader.Read(whole, articles, ExampleOrigin.Article), .. reader.Read(chosen, articles, ExampleOrigin.Chosen)];
    }

    /// <summary>The sentences of <c>seeds/labels</c>, and those written for training.</summary>
    public static List<ClaimExample> OfSeeds(ClaimExampleReader reader) =>
    [
        .. Sentences(reader, ClaimLabelExamples.ReadAll(Checkout.Find("seeds", "labels")), ExampleOrigin.Seed),
        .. Sentences(reader, ClaimLabelExamples.Read(Checkout.Find("seeds", "annotations", "written-claims.md")), ExampleOrigin.Written),
    ];

    /// <summary>A user's own: files of annotated claims, and of the articles that they name; with <paramref name="data"/> they may name its articles too.</summary>
    public static List<ClaimExample> OfUser(ClaimExampleReader reader, string[] claims, string[] articles, CorpusFolder? data)
    {
        if (claims.Length == 0)
            return [];
        Dictionary<string, string> texts = data is null ? [] : AttributionCorpus.ReadPolnear(data, "train").ToDictionary(document => document.Id, document => document.Text);
        foreach (JsonElement article in articles.SelectMany(JsonLines))
            texts[article.GetProperty("id").GetString()!] = article.GetProperty("text").GetString()!;
        return reader.Read(claims.SelectMany(JsonLines).Select(TypedClaims.Parse), texts, ExampleOrigin.Article);
    }

    private static List<ClaimExample> Sentences(ClaimExampleReader reader, IReadOnlyList<ClaimLabelExample> sentences, ExampleOrigin origin)
    {
        ClaimLabelExample[] chosen = [.. sentences.Where(sentence => sentence.ForTraining)];
        return reader.Read(
            chosen.Select(sentence => sentence.Annotation), chosen.ToDictionary(sentence => sentence.Annotation.Document, sentence => sentence.Text), origin);
    }

    // Our own annotations of whole articles. Where the corpus has chosen attributions of the same article, its labels stand, and are chosen no longer.
    private static List<TypedClaim> Annotated(Dictionary<string, AttributionDocument> documents, List<TypedClaim> chosen)
    {
        IReadOnlyList<TypedClaim> own = ClaimAnnotations.Read(Checkout.Find("seeds", "annotations", "polnear-claims.tsv"), documents);
        HashSet<string> articles = [.. own.Select(claim => claim.Document)];
        Dictionary<(string, string), TypedClaim> given = chosen.Where(claim => articles.Contains(claim.Document)).ToDictionary(claim => (claim.Document, claim.Id));
        chosen.RemoveAll(claim => articles.Contains(claim.Document));
        return [.. own.Select(claim => given.GetValueOrDefault((claim.Document, claim.Id), claim))];
    }

    private static IEnumerable<JsonElement> JsonLines(string path)
    {
        string full = Path.GetFullPath(path);
        return new CorpusFolder(Path.GetDirectoryName(full)!).ReadJsonLines(Path.GetFileName(full));
    }
}
