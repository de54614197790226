using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>The claim classifier on finished speakers.</summary>
[MemoryDiagnoser]
public class ClaimsBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Speakers);
    private readonly List<Claim> _claims = [];

    [Benchmark]
    public int Classify()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _claims.Clear();
            ClaimPipeline.Default.Options.ClaimClassifier.Classify(article.Parsed, article.EntityArray, article.Attributions, _claims);
            count += _claims.Count;
        }

        return count;
    }
}
