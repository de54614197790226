using BenchmarkDotNet.Attributes;
using NewsClaims.Layers;

namespace NewsClaims.Benchmarks;

/// <summary>The finder of times and amounts on finished entities.</summary>
[MemoryDiagnoser]
public class ExpressionsBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Entities);
    private readonly Layer<ValueExpression> _expressions = new();

    [Benchmark]
    public int Find()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _expressions.Clear();
            ClaimPipeline.Default.Options.ExpressionFinder.Find(article.Parsed, article.EntityArray, null, _expressions);
            count += _expressions.Count;
        }

        return count;
    }
}
