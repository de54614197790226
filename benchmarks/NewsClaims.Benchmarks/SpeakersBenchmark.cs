using BenchmarkDotNet.Attributes;

namespace NewsClaims.Benchmarks;

/// <summary>The speaker resolver on finished attributions.</summary>
[MemoryDiagnoser]
public class SpeakersBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Attributions);
    private readonly List<Attribution> _attributions = [];

    [Benchmark]
    public int Resolve()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _attributions.Clear();
            _attributions.AddRange(article.Attributions);
            ClaimPipeline.Default.Options.SpeakerResolver.Resolve(article.Parsed, article.EntityArray, article.MentionArray, _attributions);
            count += _attributions.Count(attribution => attribution.Speaker is not null);
        }

        return count;
    }
}
