using System.Globalization;
using System.Text;
using NewsClaims.Corpora;
using NewsClaims.Tests.Claims;

namespace NewsClaims.Tests.Whole;

/// <summary>
/// What comes of our own articles and examples with the embedded model, as last looked at. A change of code that is not meant to change answers
/// changes nothing here; one that is, or a new model, shows what it does to articles we know.
/// </summary>
public class ApprovedAnalysesTests
{
    [Fact]
    public void Our_articles_give_the_claims_that_were_approved()
    {
        ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true });
        StringBuilder text = new();
        foreach (string file in Directory.EnumerateFiles(Checkout.Find("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal))
        {
            text.Append($"# {Path.GetFileNameWithoutExtension(file)}\n\n");
            ArticleAnalysis analysis = pipeline.Analyze(File.ReadAllText(file));
            foreach (Attribution attribution in analysis.Attributions)
                text.Append(Line(attribution)).Append('\n');
            text.Append('\n');
            foreach (Claim claim in analysis.Claims)
                Write(text, claim, 0);
            text.Append('\n');
        }

        Approved.Compare(text.ToString(), "Whole", "articles.approved.txt");
    }

    [Fact]
    public void So_do_the_examples_of_the_types_on_the_spans_they_are_given_with()
    {
        StringBuilder text = new();
        foreach (IGrouping<string, ClaimLabelExample> file in ClaimSketch.Examples())
        {
            text.Append($"# {Path.GetFileNameWithoutExtension(file.Key)}\n\n");
            foreach (ClaimLabelExample example in file)
            {
                ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(example.Text, AnalysisLayer.Mentions);
                text.Append(example.Text).Append('\n');
                foreach (Claim claim in ClaimSketch.Classify(analysis, GoldAttributions.Of(ClaimPipeline.Default, analysis, [example.Annotation])))
                    Write(text, claim, 1);
            }

            text.Append('\n');
        }

        Approved.Compare(text.ToString(), "Whole", "examples.approved.txt");
    }

    private static void Write(StringBuilder text, Claim claim, int depth)
    {
        string indent = new(' ', 2 * depth);
        string[] facts =
        [
            claim.Type.ToString(),
            claim.Stance.ToString(),
            claim.Polarity.ToString(),
            claim.Certainty.ToString(),
            claim.Slant.ToString(),
            claim.Time.ToString(),
            claim.HasQuantity ? "with a quantity" : "",
            claim.Target is null ? "" : $"about {claim.Target}",
            "worth " + Number(claim.CheckWorthiness),
            "sure " + Number(claim.Confidence),
        ];
        string speaker = claim.Speaker is null ? "?" : $"{claim.Speaker.Name} ({claim.Speaker.Kind})";
        text.Append(indent).Append(speaker).Append(": ").Append(claim.Text.ReplaceLineEndings(" ")).Append(' ').Append(Spans(claim.Content)).Append('\n');
        text.Append(indent).Append("  ").AppendJoin(", ", facts.Where(fact => fact.Length > 0)).Append('\n');
        foreach (Evidence evidence in claim.Evidence)
            text.Append(indent).Append($"  - {evidence.Decision}: {evidence.Reason}\n");
        foreach (Claim inner in claim.Inner)
            Write(text, inner, depth + 1);
    }

    private static string Line(Attribution attribution) =>
        $"source {Spans(attribution.Source)} cue {Spans(attribution.Cue)} content {Spans(attribution.Content)} {attribution.Quotation}, inside {attribution.Parent}, repeats {attribution.Repeats}, sure {Number(attribution.Confidence)}";

    private static string Spans(IReadOnlyList<TextSpan> spans) => "[" + string.Join(' ', spans.Select(span => $"{span.Start}-{span.End}")) + "]";

    private static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
