using BenchmarkDotNet.Attributes;
using NewsClaims.Layers;

namespace NewsClaims.Benchmarks;

/// <summary>The mention resolver on finished entities.</summary>
[MemoryDiagnoser]
public class MentionsBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Entities);
    private readonly Layer<Mention> _mentions = new();

    [Benchmark]
    public int Resolve()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _mentions.Clear();
            ClaimPipeline.Default.Options.MentionResolver.Resolve(article.Parsed, article.EntityArray, _mentions);
            count += _mentions.Count;
        }

        return count;
    }
}
