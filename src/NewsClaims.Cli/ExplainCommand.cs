using System.CommandLine;
using System.Globalization;

namespace NewsClaims.Cli;

/// <summary><c>explain</c>: every claim with all that was decided about it and why, in words.</summary>
internal static class ExplainCommand
{
    private const int Around = 60;

    public static Command Create(ToolIo io)
    {
        NumberOption only = new("--claim", "Explain this claim only, by its number from 1", least: 1);
        Option<bool> includeAuthor = new("--include-author") { Description = "Also what the article asserts in its own voice and is worth checking" };
        return ArticleView.Create(
            "explain",
            "Tell for each claim what was decided, and why.",
            AnalysisLayer.Claims,
            io,
            (analysis, output, parse) => Show(analysis, output.Output, parse.GetValue(only)),
            [only, includeAuthor],
            (parse, options) => options with { IncludeAuthorClaims = parse.GetValue(includeAuthor) });
    }

    private static void Show(ArticleAnalysis analysis, TextWriter output, int? only)
    {
        if (only is { } number && (number < 1 || number > analysis.Claims.Count))
            throw new InvalidDataException($"There is no claim {number}; the article has {analysis.Claims.Count}.");
        foreach ((int index, Claim claim) in analysis.Claims.Index())
        {
            if (only is null || only == index + 1)
                Show(analysis, claim, index + 1, output);
        }

        if (analysis.Claims.Count == 0)
            output.WriteLine("No claims.");
    }

    private static void Show(ArticleAnalysis analysis, Claim claim, int number, TextWriter output)
    {
        output.WriteLine($"{number}. {Printable.Text(claim.Text)}");
        output.WriteLine($"   in      …{Printable.Text(Context(analysis.Text, claim))}…");
        Line("speaker", claim.Speaker is { } speaker ? $"{speaker.Name} ({speaker.Kind}{About(speaker)})" : "left open");
        if (claim.Attribution is { } attribution)
        {
            Line("source", Words(attribution.Source));
            Line("cue", Words(attribution.Cue));
            if (attribution.Via is { } via)
                Line("via", via.Name);
            if (attribution.Addressee is { } addressee)
                Line("to", addressee.Name);
            Line("speech", $"{attribution.Quotation}; attribution {Share(attribution.Confidence)}, speaker {Share(attribution.SpeakerConfidence)}");
        }

        Line("type", $"{claim.Type}, {Share(claim.Confidence)} sure of claim, type and speaker");
        Line("holds", $"stance {claim.Stance}, polarity {claim.Polarity}, certainty {claim.Certainty}, time {claim.Time}, slant {claim.Slant}");
        Line("check", $"{Share(claim.CheckWorthiness)} worth checking{(claim.HasQuantity ? ", has a quantity" : "")}");
        if (claim.Target is not null)
            Line("target", claim.Target);
        foreach (Evidence evidence in claim.Evidence)
            Line("why", $"{evidence.Decision}: {evidence.Reason}");
        output.WriteLine();

        void Line(string name, string value) => output.WriteLine($"   {name,-7} {Printable.Text(value)}");

        string Words(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? "not in the text" : string.Join(" … ", spans.Select(span => span.In(analysis.Text)));
    }

    private static string About(Speaker speaker) => string.Concat(new[] { speaker.Role, speaker.Affiliation }.OfType<string>().Select(about => ", " + about));

    private static string Context(string text, Claim claim)
    {
        int start = Math.Max(0, claim.Content[0].Start - Around), end = Math.Min(text.Length, claim.Content[^1].End + Around);
        return text[start..end];
    }

    private static string Share(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
