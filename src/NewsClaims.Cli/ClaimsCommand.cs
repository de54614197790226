using System.CommandLine;
using Spectre.Console;

namespace NewsClaims.Cli;

/// <summary><c>claims</c>: who claims what, as a table.</summary>
internal static class ClaimsCommand
{
    public static Command Create(ToolIo io)
    {
        Option<bool> why = new("--why") { Description = "Give the reasons for speaker and type under each claim" };
        Option<bool> includeAuthor = new("--include-author") { Description = "Also what the article asserts in its own voice and is worth checking" };
        return ArticleView.Create(
            "claims",
            "Print who claims what.",
            AnalysisLayer.Claims,
            io,
            (analysis, output, parse) => Show(analysis, output, parse.GetValue(why)),
            [why, includeAuthor],
            (parse, options) => options with { IncludeAuthorClaims = parse.GetValue(includeAuthor) });
    }

    private static void Show(ArticleAnalysis analysis, ToolIo io, bool why)
    {
        if (analysis.Claims.Count == 0)
        {
            io.Output.WriteLine("No claims.");
            return;
        }

        Table table = ArticleView.Table("Speaker", "Type", "Claim", "Certainty", "Stance", "Check");
        foreach (Claim claim in analysis.Claims)
        {
            string text = Printable.Text(claim.Text);
            if (why)
                text += string.Concat(claim.Evidence.Select(evidence => $"\n  {evidence.Decision}: {Printable.Text(evidence.Reason)}"));
            table.Row(
                Name(claim.Speaker),
                claim.Type.ToString(),
                text,
                claim.Certainty.ToString(),
                claim.Stance.ToString(),
                claim.CheckWorthiness.ToString("0.0"));
        }

        ArticleView.Console(io).Write(table);
        io.Output.WriteLine(analysis.Claims.Count == 1 ? "1 claim." : $"{analysis.Claims.Count} claims.");
    }

    private static string Name(Speaker? speaker)
    {
        if (speaker is null)
            return "?";
        string[] about = [.. new[] { speaker.Role, speaker.Affiliation }.OfType<string>().Select(Printable.Text)];
        string name = Printable.Text(speaker.Name);
        return about.Length == 0 ? name : $"{name} ({string.Join(", ", about)})";
    }
}
