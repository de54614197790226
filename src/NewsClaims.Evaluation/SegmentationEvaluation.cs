using System.Text.Json;
using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>
/// The project's own cases of sentence and token division in news text: share of the cases with every boundary right, F1 of the boundaries
/// inside the cases and of the tokens; and where words and sentences go wrong on the treebanks, whose figures are those of the syntax layer.
/// </summary>
internal sealed class SegmentationEvaluation : ILayerEvaluation
{
    private static readonly (string Name, string File)[] Treebanks = [("EWT dev", "syntax/ewt-dev.conllu.gz"), ("GUM dev", "syntax/gum-dev.conllu.gz")];

    private const string File = "segmentation/cases.jsonl";

    public string Layer => "segmentation";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        AccuracyReport report = new("Sentence and token cases");
        Overlap boundaries = default, tokens = default;
        SortedDictionary<string, (int Right, int All)> categories = new(StringComparer.Ordinal);
        foreach (JsonElement item in data.ReadJsonLines(File).ToList().Watched("cases", "texts"))
        {
            if (item.TryGetProperty("strict", out JsonElement strict) && strict.ValueKind == JsonValueKind.False)
                continue;
            ArticleAnalysis analysis = pipeline.Analyze(item.GetProperty("text").GetString()!, AnalysisLayer.Sentences);
            HashSet<int> given = Ends(analysis.Sentences.Select(sentence => sentence.ToString()));
            List<HashSet<int>> accepted = [Ends(Strings(item.GetProperty("sentences")))];
            if (item.TryGetProperty("accept", out JsonElement others))
                accepted.AddRange(others.EnumerateArray().Select(other => Ends(Strings(other))));
            HashSet<int> gold = accepted.MinBy(ends => ends.Count + given.Count - (2 * ends.Count(given.Contains)))!;
            // The last end is the end of the text: no decision.
            boundaries = Sum(boundaries, gold.Count - 1, given.Count - 1, given.Count(gold.Contains) - 1);
            string category = item.GetProperty("category").GetString()!;
            (int right, int all) = categories.GetValueOrDefault(category);
            categories[category] = (right + (gold.SetEquals(given) ? 1 : 0), all + 1);
            if (item.TryGetProperty("tokens", out JsonElement goldTokens))
                tokens = ScoreTokens(Strings(goldTokens), analysis.Tokens.Select(token => token.ToString()), tokens);
        }

        int rightCases = categories.Values.Sum(pair => pair.Right), allCases = categories.Values.Sum(pair => pair.All);
        report.Figure("segmentation cases", 100.0 * rightCases / allCases);
        report.Figure("segmentation boundaries F1", boundaries.F1);
        report.Figure("segmentation tokens F1", tokens.F1);
        report.Paragraph($"{rightCases} of {allCases} cases right; boundaries F1 {boundaries.F1:F2}; tokens F1 {tokens.F1:F2}.");
        foreach ((string name, string file) in Treebanks)
            SegmentationErrors.Read(pipeline, data, file).AddTo(report, name);
        report.Table("By category", ["category", "right", "cases"], categories.Select(pair => new[] { pair.Key, $"{pair.Value.Right}", $"{pair.Value.All}" }));
        return report;
    }

    private static Overlap ScoreTokens(IEnumerable<string> gold, IEnumerable<string> given, Overlap tokens)
    {
        HashSet<(int, int)> golds = Spans(gold), givens = Spans(given);
        return Sum(tokens, golds.Count, givens.Count, givens.Count(golds.Contains));
    }

    private static Overlap Sum(Overlap counts, int gold, int found, int both) => new(counts.Gold + gold, counts.Found + found, counts.Both + both);

    private static HashSet<int> Ends(IEnumerable<string> parts) => [.. Spans(parts).Select(span => span.Item2)];

    /// <summary>The places of the parts, counted in characters that are not white space.</summary>
    private static HashSet<(int, int)> Spans(IEnumerable<string> parts)
    {
        HashSet<(int, int)> spans = [];
        int end = 0;
        foreach (string part in parts)
        {
            int start = end;
            end += part.Count(c => !char.IsWhiteSpace(c));
            spans.Add((start, end));
        }

        return spans;
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(element => element.GetString()!);
}
