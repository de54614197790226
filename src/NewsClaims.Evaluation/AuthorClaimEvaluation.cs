using System.Text.Json;
using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// Measures the article's own sentences that are worth checking, on sets that serve for measuring only: nothing is learned or chosen on them.
/// </summary>
internal static class AuthorClaimEvaluation
{
    private const int MostSentences = 6000;

    public static void Add(AccuracyReport report, ClaimPipeline pipeline, CorpusFolder data)
    {
        ClaimPipelineOptions own = pipeline.Options with { IncludeAuthorClaims = true };
        ClaimPipeline author = ClaimPipeline.Create(_ => own);
        report.Table(
            $"Sentences in the author's own voice (measured only; the first {MostSentences} of a set)",
            ["set", "sentences", "worth checking", "found", "precision", "recall", "F1"],
            [Measure(report, author, data, "policlaim"), Measure(report, author, data, "checkthat-debates")]);
    }

    private static IReadOnlyList<string> Measure(AccuracyReport report, ClaimPipeline author, CorpusFolder data, string set)
    {
        int all = 0, gold = 0, found = 0, right = 0;
        foreach (JsonElement line in data.ReadJsonLines($"claims/{set}.jsonl.gz").Take(MostSentences).ToList().Watched(set, "sentences"))
        {
            JsonElement label = line.GetProperty("label");
            bool worthy = label.ValueKind == JsonValueKind.Number ? label.GetInt32() == 1 : label.GetString() == "1";
            bool given = author.Extract("Speech\n\n" + line.GetProperty("text").GetString()).Any(claim => claim.Attribution is null);
            all++;
            gold += worthy ? 1 : 0;
            found += given ? 1 : 0;
            right += worthy && given ? 1 : 0;
        }

        double f1 = ClaimEvaluation.F1(right, gold, found);
        report.Figure($"author's own: {set} F1", f1);
        return
        [
            set,
            ClaimEvaluation.Count(all),
            ClaimEvaluation.Count(gold),
            ClaimEvaluation.Count(found),
            ClaimEvaluation.Number(100.0 * right / Math.Max(1, found)),
            ClaimEvaluation.Number(100.0 * right / Math.Max(1, gold)),
            ClaimEvaluation.Number(f1),
        ];
    }
}
