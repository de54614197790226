using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>The attribution finder on finished mentions.</summary>
[MemoryDiagnoser]
public class AttributionsBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Mentions);
    private readonly List<Attribution> _attributions = [];

    [Benchmark]
    public int Find()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _attributions.Clear();
            ClaimPipeline.Default.Options.AttributionFinder.Find(article.Parsed, article.EntityArray, article.MentionArray, _attributions);
            count += _attributions.Count;
        }

        return count;
    }
}
