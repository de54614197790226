using NewsClaims.Corpora;
using NewsClaims.Evaluation.Attributions;

namespace NewsClaims.Evaluation;

/// <summary>
/// Measures attributions on PolNeAR's dev part, from raw text. Inner attributions are left out there, as the corpus has none; whether they are found
/// is measured on GUM, where each is marked.
/// </summary>
internal sealed class AttributionEvaluation : ILayerEvaluation
{
    private const int ListedCues = 15;

    public string Layer => "attributions";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        AccuracyReport report = Evaluate(FoundAttributions.Of(pipeline), data);
        NestedEvaluation.AddTo(report, FoundAttributions.Of(pipeline), data);
        return report;
    }

    /// <summary>The same from a file of JSON Lines, as <c>newsclaims analyze</c> writes it for the articles of PolNeAR's dev part.</summary>
    public static AccuracyReport Evaluate(string jsonLines, CorpusFolder data) => Evaluate(FoundAttributions.Of(jsonLines), data);

    private static AccuracyReport Evaluate(Func<AttributionDocument, IReadOnlyList<FoundAttribution>> find, CorpusFolder data)
    {
        AttributionScores scores = new();
        AttributionErrors errors = new();
        AttributionGroups groups = new();
        Reliability reliability = new();
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(data, "dev").ToList().Watched("attributions", "articles"))
        {
            FoundAttribution[] outer = [.. find(document).Where(one => !one.IsInner)];
            ScoredText text = new(document.Text);
            List<ScoredAttribution> gold = Scored(text, document.Attributions);
            List<ScoredAttribution> found = [.. outer.Select(one => new ScoredAttribution(text, one.Source, one.Cue, one.Content))];
            List<(int Gold, int Found)> pairs =
                scores.Add(text, gold, document.Alternates.Select(version => Scored(text, version)).Prepend(gold), found);
            errors.Add(text, gold, found, pairs);
            groups.Add(text, gold, found, pairs);
            HashSet<int> right = [.. pairs.Where(pair => gold[pair.Gold].IsWhole(found[pair.Found])).Select(pair => pair.Found)];
            for (int i = 0; i < outer.Length; i++)
                reliability.Add(outer[i].Confidence, right.Contains(i));
        }

        AccuracyReport report = Report(scores);
        AddErrors(report, errors, groups, reliability);
        return report;
    }

    private static List<ScoredAttribution> Scored(ScoredText text, IReadOnlyList<GoldAttribution> attributions) =>
        [.. attributions.Select(one => new ScoredAttribution(text, one.Source, one.Cue, one.Content)).Where(one => one.Content.Count > 0)];

    private static AccuracyReport Report(AttributionScores scores)
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
        return report;
    }

    private static void AddErrors(AccuracyReport report, AttributionErrors errors, AttributionGroups groups, Reliability reliability)
    {
        report.Table(
            "Confidence",
            ["confidence given", "attributions", "mean confidence", "whole attribution right"],
            reliability.Rows);
        report.Paragraph($"Expected calibration error: {reliability.ExpectedError:F3}, on the part on which the confidence was fitted.");
        report.Figure("PolNeAR dev expected calibration error", reliability.ExpectedError);
        report.Table(
            "By kind, percent of gold",
            ["", "gold", "found", "content exact", "cue overlaps", "source head right", "whole"],
            groups.All.Select(pair => (IReadOnlyList<string>)
            [
                pair.Name, $"{pair.Count.Gold}", Share(pair.Count.Found, pair.Count), Share(pair.Count.ContentExact, pair.Count),
                Share(pair.Count.CueRight, pair.Count), Share(pair.Count.SourceRight, pair.Count), Share(pair.Count.Whole, pair.Count),
            ]));
        report.Table("What goes wrong", ["kind of error", "count"], errors.Kinds.Select(pair => (IReadOnlyList<string>)[pair.Name, $"{pair.Count}"]));
        report.Table(
            "Cues by word: the most frequent of gold",
            ["last word of the cue", "gold", "matched by content", "cue missed", "cue found where there is none"],
            errors.Cues.Take(ListedCues).Select(cue => (IReadOnlyList<string>)[cue.Word, $"{cue.Gold}", $"{cue.Matched}", $"{cue.Missed}", $"{cue.Extra}"]));
    }

    private static IReadOnlyList<string> Row(string name, Tally tally) => [name, $"{tally.Precision:F1}", $"{tally.Recall:F1}", $"{tally.F1:F1}"];

    private static string Share(int part, GroupCount count) => $"{Percent(part, count.Gold):F1}";

    private static double Percent(int part, int all) => all == 0 ? 0 : 100.0 * part / all;
}
