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
        JsonLines => new TextOutput(output, output, (id, analysis, _) => output.WriteLine(analysis.ToJson(id, allLayers).ToLine())),
        "jsonld" => new TextOutput(output, output, (id, analysis, _) =>
        {
            analysis.WriteJsonLd(output, id);
            output.WriteLine();
        }),
        "annotations" => new TextOutput(output, output, (id, analysis, _) =>
        {
            analysis.WriteWebAnnotations(output, id);
            output.WriteLine();
        }),
        "conllu" => new TextOutput(output, errors, (id, analysis, _) => analysis.WriteConllu(output, id)),
        "csv" => new TextOutput(output, errors, (id, analysis, isFirst) => analysis.WriteCsv(output, id, isFirst)),
        _ => throw new ArgumentException($"There is no text form \"{format}\".", nameof(format)),
    };
}
