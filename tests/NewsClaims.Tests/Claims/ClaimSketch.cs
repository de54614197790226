using System.Text;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Claims;

/// <summary>
/// A text with one attribution marked in it, <c>{s:source} {c:cue} {k:content}</c>, and what the classifier makes of it. The layers before are the
/// built-in ones.
/// </summary>
internal static class ClaimSketch
{
    /// <summary>The examples of <c>seeds/labels</c> that attribute something, by file.</summary>
    public static IEnumerable<IGrouping<string, ClaimLabelExample>> Examples() => ClaimLabelExamples.ReadAll(Checkout.Find("seeds", "labels"))
        .Where(example => example.Annotation.Content.Count > 0)
        .GroupBy(example => example.File);

    /// <summary>The claims of a marked text.</summary>
    public static List<Claim> Claims(string marked, int parent = -1)
    {
        (ArticleAnalysis analysis, Attribution attribution) = Read(marked);
        List<Attribution> attributions = parent < 0 ? [attribution] : [attribution with { Parent = 1 }];
        return Classify(analysis, attributions);
    }

    /// <summary>The only claim of a marked text.</summary>
    public static Claim Claim(string marked) => Claims(marked).Should().ContainSingle($"of {marked}").Subject;

    public static List<Claim> Classify(ArticleAnalysis analysis, IReadOnlyList<Attribution> attributions)
    {
        List<Claim> claims = [];
        ClaimPipeline.Default.Options.ClaimClassifier.Classify(analysis.Parsed, [.. analysis.Entities], attributions, claims);
        return claims;
    }

    public static (ArticleAnalysis Analysis, Attribution Attribution) Read(string marked)
    {
        Dictionary<char, List<TextSpan>> roles = new() { ['s'] = [], ['c'] = [], ['k'] = [] };
        StringBuilder text = new();
        char role = ' ';
        int start = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{')
            {
                (role, start) = (marked[i + 1], text.Length);
                i += 2;
            }
            else if (marked[i] == '}')
            {
                roles[role].Add(TextSpan.FromBounds(start, text.Length));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text.ToString(), AnalysisLayer.Mentions);
        return (analysis, Attribution(analysis, roles['s'], roles['c'], roles['k']));
    }

    public static Attribution Attribution(ArticleAnalysis analysis, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content) => new()
    {
        Source = source,
        Cue = cue,
        Content = content,
        Quotation = GoldAttributions.QuotationOf(analysis, content),
        Confidence = 1,
    };
}
