using NewsClaims.Speakers;

namespace NewsClaims.Tests.Speakers;

/// <summary>Lets the built-in resolver name the speakers of attributions that are given by their words, in a text that the earlier stages read.</summary>
internal static class GivenAttributions
{
    private static readonly SpeakerResolver Resolver = new(ClaimModel.English);

    public static Attribution Resolve(string text, string source, string cue, string content) => Resolve(text, (source, cue, content))[0];

    public static List<Attribution> Resolve(string text, params (string Source, string Cue, string Content)[] given)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Mentions);
        List<Attribution> attributions = [];
        foreach ((string source, string cue, string content) in given)
        {
            TextSpan said = Span(text, content, 0);
            attributions.Add(new Attribution
            {
                Source = source.Length == 0 ? [] : [Near(text, source, said)],
                Cue = cue.Length == 0 ? [] : [Near(text, cue, said)],
                Content = [said],
                Quotation = content[0] is '“' or '"' ? QuotationKind.Direct : QuotationKind.Indirect,
                Confidence = 1,
            });
        }

        Resolver.Resolve(analysis.Parsed, [.. analysis.Entities], [.. analysis.Mentions], attributions);
        return attributions;
    }

    // The place nearest before the content, or the first after it.
    private static TextSpan Near(string text, string words, TextSpan content)
    {
        int before = content.Start == 0 ? -1 : text.LastIndexOf(words, content.Start - 1, StringComparison.Ordinal);
        return before >= 0 ? new TextSpan(before, words.Length) : Span(text, words, content.End);
    }

    private static TextSpan Span(string text, string words, int from)
    {
        int at = text.IndexOf(words, from, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, words);
        return new TextSpan(at, words.Length);
    }
}
