namespace NewsClaims.Json;

/// <summary>A stretch of the article's text in UTF-16 code units, half-open.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="End">Index of the first unit after the span.</param>
public readonly record struct SpanJson(int Start, int End)
{
    internal static SpanJson From(TextSpan span) => new(span.Start, span.End);

    internal static IReadOnlyList<SpanJson> From(IReadOnlyList<TextSpan> spans) => [.. spans.Select(From)];
}
