using NewsClaims.Corpora;
using NewsClaims.Evaluation.Attributions;

namespace NewsClaims.Evaluation;

/// <summary>Measures attributions on PolNeAR's dev part, from raw text. Inner attributions are left out, as the corpus has none.</summary>
internal sealed class AttributionEvaluation : ILayerEvaluation
{
    private const int ListedCues = 15;

    public string Layer => "attributions";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        AttributionScores scores = new();
        AttributionErrors errors = new();
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(data, "dev"))
        {
            ArticleAnalysis analysis = pipeline.Analyze(document.Text, AnalysisLayer.Attributions);
            ScoredText text = new(document.Text);
            List<ScoredAttribution> gold = Scored(text, document.Attributions);
            List<ScoredAttribution> found =
            [
                .. analysis.Attributions.Where(one => one.Parent < 0).Select(one => new ScoredAttribution(text, one.Source, one.Cue, one.Content)),
            ];
            List<(int Gold, int Found)> pairs =
                scores.Add(text, gold, document.Alternates.Select(version => Scored(text, version)).Prepend(gold), found);
            errors.Add(text, gold, found, pairs);
        }

        return Report(scores, errors);
    }

    private static List<ScoredAttribution> Scored(ScoredText text, IReadOnlyList<GoldAttribution> attributions) =>
        [.. attributions.Select(one => new ScoredAttribution(text, one.Source, one.Cue, one.Content)).Where(one => one.Content.Count > 0)];

    private static AccuracyReport Report(AttributionScores scores, AttributionErrors errors)
    {
        AccuracyReport report = new("Attributions");
        report.Paragraph(
            "PolNeAR dev, from raw text. *Paragraph exact*: contiguous pieces of a role within a paragraph with the same words and marks. " +
            "*Whole attribution, lenient*: content shares half, the cue overlaps, the head of the source is right.");
        string[] names =
        [
            "paragraph source exact", "paragraph cue exact", "paragraph content exact", "whole attribution, lenient",
            "content exact, Direct", "content exact, Mixed", "content exact, Indirect",
        ];
        report.Table("Figures", ["", "precision", "recall", "F1"], names.Select(name => Row(name, scores[name])));
        foreach (string name in names)
            report.Figure($"PolNeAR dev {name}", scores[name].F1);
        double found = Percent(scores.DirectFound, scores.DirectQuotes), right = Percent(scores.DirectSourceRight, scores.DirectQuotes);
        report.Table(
            "Direct quotations with a source",
            ["", "share"],
            [["found", $"{found:F1}"], ["head of the source right, of all", $"{right:F1}"]]);
        report.Figure("PolNeAR dev direct quotations found", found);
        report.Figure("PolNeAR dev direct quotations with the right source", right);
        report.Table("What goes wrong", ["kind of error", "count"], errors.Kinds.Select(pair => (IReadOnlyList<string>)[pair.Name, $"{pair.Count}"]));
        report.Table(
            "Cues by word: the most frequent of gold",
            ["last word of the cue", "gold", "matched by content", "cue missed", "cue found where there is none"],
            errors.Cues.Take(ListedCues).Select(cue => (IReadOnlyList<string>)[cue.Word, $"{cue.Gold}", $"{cue.Matched}", $"{cue.Missed}", $"{cue.Extra}"]));
        return report;
    }

    private static IReadOnlyList<string> Row(string name, Tally tally) => [name, $"{tally.Precision:F1}", $"{tally.Recall:F1}", $"{tally.F1:F1}"];

    private static double Percent(int part, int all) => all == 0 ? 0 : 100.0 * part / all;
}
