using BenchmarkDotNet.Attributes;
using NewsClaims.Layers;

namespace NewsClaims.Benchmarks;

/// <summary>The sentence splitter on finished tokens.</summary>
[MemoryDiagnoser]
public class SentencesBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Tokens);
    private readonly Layer<TokenRange> _sentences = new();

    [Benchmark]
    public int Split()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _sentences.Clear();
            ClaimPipeline.Default.Options.SentenceSplitter.Split(article.Parsed.Tokenized, _sentences);
            count += _sentences.Count;
        }

        return count;
    }
}
