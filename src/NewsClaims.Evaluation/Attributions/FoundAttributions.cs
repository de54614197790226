using System.Text.Json;
using NewsClaims.Corpora;
using NewsClaims.Json;

namespace NewsClaims.Evaluation.Attributions;

/// <summary>An attribution to be scored.</summary>
internal sealed record FoundAttribution(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    bool IsInner,
    double Confidence);

/// <summary>Where the attributions that are scored come from: a pipeline, or a file of JSON Lines that <c>newsclaims analyze</c> wrote.</summary>
internal static class FoundAttributions
{
    /// <summary>What a pipeline finds.</summary>
    public static Func<AttributionDocument, IReadOnlyList<FoundAttribution>> Of(ClaimPipeline pipeline) => document =>
    [
        .. pipeline.Analyze(document.Text, AnalysisLayer.Attributions).Attributions
            .Select(one => new FoundAttribution(one.Source, one.Cue, one.Content, one.Parent >= 0, one.Confidence)),
    ];

    /// <summary>What a file holds. Each document must have a line with its id and no error.</summary>
    public static Func<AttributionDocument, IReadOnlyList<FoundAttribution>> Of(string jsonLines)
    {
        Dictionary<string, ArticleJson> articles = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(jsonLines).Where(line => line.Length > 0))
        {
            ArticleJson article = JsonSerializer.Deserialize(line, NewsClaimsJsonContext.Default.ArticleJson)!;
            articles.Add(article.Id ?? "", article);
        }

        return document => articles.TryGetValue(document.Id, out ArticleJson? article)
            ? [.. article.Attributions.Select(one => new FoundAttribution(Spans(one.Source), Spans(one.Cue), Spans(one.Content), one.Parent is not null, one.Confidence))]
            : throw new InvalidDataException($"{jsonLines} has no line for the article {document.Id}; analyse polnear-dev.jsonl whole.");
    }

    private static TextSpan[] Spans(IEnumerable<SpanJson> spans) => [.. spans.Select(span => TextSpan.FromBounds(span.Start, span.End))];
}
