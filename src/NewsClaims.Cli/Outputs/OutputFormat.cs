using NewsClaims.Cli.Inputs;
using NewsClaims.Formats;
using NewsClaims.Json;

namespace NewsClaims.Cli.Outputs;

/// <summary>The forms that <c>analyze</c> can write, by the name its option takes.</summary>
internal static class OutputFormat
{
    public const string JsonLines = "jsonl";
    public const string Brat = "brat";

    public static readonly string[] Names = [JsonLines, "jsonld", "annotations", "conllu", "csv", Brat];

    /// <summary>An output of the form to a stream of text.</summary>
    public static ArticleOutput ToText(string format, bool allLayers, TextWriter output, TextWriter errors) => format switch
    {
        JsonLines => new TextOutput(output, output, (article, analysis, _) => output.WriteLine(Json(article, analysis, allLayers).ToLine())),
        "jsonld" => new TextOutput(output, output, (article, analysis, _) =>
        {
            analysis.WriteJsonLd(output, article.Id);
            output.WriteLine();
        }),
        "annotations" => new TextOutput(output, output, (article, analysis, _) =>
        {
            analysis.WriteWebAnnotations(output, article.Id);
            output.WriteLine();
        }),
        "conllu" => new TextOutput(output, errors, (article, analysis, _) => analysis.WriteConllu(output, article.Id)),
        "csv" => new TextOutput(output, errors, (article, analysis, isFirst) => analysis.WriteCsv(output, article.Id, isFirst)),
        _ => throw new ArgumentException($"There is no text form \"{format}\".", nameof(format)),
    };

    // What was taken from a page goes with its text, since nobody else has it, and with the way back.
    private static ArticleJson Json(ArticleInput article, ArticleAnalysis analysis, bool allLayers)
    {
        ArticleJson json = analysis.ToJson(article.Id, allLayers);
        return article.Page is not { } page ? json : json with
        {
            Text = page.Text,
            Source = [.. page.Runs.Select(run => new SourceRunJson(run.Start, run.End, run.SourceStart, run.SourceEnd))],
        };
    }
}
