using System.Text.Json;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Claims;

/// <summary>What there is of annotated claims.</summary>
internal static class ClaimExamples
{
    /// <summary>The annotated attributions of PolNeAR's training part: the corpus' own, and ours in <c>seeds/annotations</c>.</summary>
    /// <param name="reader">Makes the examples.</param>
    /// <param name="data">The corpora.</param>
    /// <param name="documents">PolNeAR's training part.</param>
    /// <param name="others">Where the other units of these attributions go, without labels.</param>
    public static List<ClaimExample> OfCorpora(ClaimExampleReader reader, CorpusFolder data, IReadOnlyList<AttributionDocument> documents, List<ClaimExample> others)
    {
        Dictionary<string, string> articles = documents.ToDictionary(document => document.Id, document => document.Text);
        List<TypedClaim> chosen = [.. TypedClaims.Read(data, TypedClaims.TrainRare)];
        List<TypedClaim> whole = [.. TypedClaims.Read(data, TypedClaims.Train), .. Annotated(documents.ToDictionary(document => document.Id), chosen)];
        return [.. reader.Read(whole, articles, ExampleOrigin.Article, others), .. reader.Read(chosen, articles, ExampleOrigin.Chosen)];
    }

    /// <summary>The sentences of <c>seeds/labels</c>, and those written for training.</summary>
    public static List<ClaimExample> OfSeeds(ClaimExampleReader reader) =>
    [
        .. Sentences(reader, ClaimLabelExamples.ReadAll(Checkout.Find("seeds", "labels")), ExampleOrigin.Seed),
        .. Sentences(reader, ClaimLabelExamples.Read(Checkout.Find("seeds", "annotations", "written-claims.md")), ExampleOrigin.Written),
    ];

    /// <summary>Those units that <c>seeds/annotations</c> labels by themselves, with their labels; what was found twice comes once.</summary>
    public static IEnumerable<ClaimExample> OfUnits(IEnumerable<ClaimExample> units, IReadOnlyDictionary<ulong, ClaimLabels?> labels)
    {
        HashSet<ulong> seen = [];
        foreach (ClaimExample unit in units)
        {
            ulong key = unit.Input.Key;
            if (labels.TryGetValue(key, out ClaimLabels? own) && seen.Add(key))
                yield return unit with { IsClaim = own is not null, Labels = own ?? default, Origin = ExampleOrigin.Unit };
        }
    }

    /// <summary>A user's own: files of annotated claims, and of the articles that they name. They may name <paramref name="documents"/> too.</summary>
    public static List<ClaimExample> OfUser(ClaimExampleReader reader, string[] claims, string[] articles, IReadOnlyList<AttributionDocument> documents)
    {
        Dictionary<string, string> texts = documents.ToDictionary(document => document.Id, document => document.Text);
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
