using System.CommandLine;
using Spectre.Console;

namespace NewsClaims.Cli;

/// <summary><c>speakers</c>: who speaks in an article, and how often.</summary>
internal static class SpeakersCommand
{
    public static Command Create(ToolIo io) =>
        ArticleView.Create("speakers", "Print who speaks.", AnalysisLayer.Claims, io, (analysis, output, _) => Show(analysis, output), []);

    private static void Show(ArticleAnalysis analysis, ToolIo io)
    {
        Table table = ArticleView.Table("Speaker", "Kind", "Role", "Affiliation", "Attributions", "Claims");
        foreach (Speaker speaker in analysis.Speakers)
        {
            table.Row(
                Printable.Text(speaker.Name),
                speaker.Kind.ToString(),
                Printable.Text(speaker.Role ?? ""),
                Printable.Text(speaker.Affiliation ?? ""),
                analysis.Attributions.Count(attribution => ReferenceEquals(attribution.Speaker, speaker)).ToString(),
                analysis.Claims.Count(claim => ReferenceEquals(claim.Speaker, speaker)).ToString());
        }

        ArticleView.Console(io).Write(table);
    }
}
