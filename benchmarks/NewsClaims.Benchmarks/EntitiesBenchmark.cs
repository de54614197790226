using BenchmarkDotNet.Attributes;
using NewsClaims.Layers;

namespace NewsClaims.Benchmarks;

/// <summary>The entity tagger on finished syntax.</summary>
[MemoryDiagnoser]
public class EntitiesBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Syntax);
    private readonly Layer<Entity> _entities = new();

    [Benchmark]
    public int Tag()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _entities.Clear();
            ClaimPipeline.Default.Options.EntityTagger.Tag(article.Parsed, _entities);
            count += _entities.Count;
        }

        return count;
    }
}
