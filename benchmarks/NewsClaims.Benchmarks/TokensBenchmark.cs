using BenchmarkDotNet.Attributes;
using NewsClaims.Layers;

namespace NewsClaims.Benchmarks;

/// <summary>The tokenizer on finished blocks.</summary>
[MemoryDiagnoser]
public class TokensBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Blocks);
    private readonly Layer<TokenSpan> _tokens = new();

    [Benchmark]
    public int Tokenize()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            _tokens.Clear();
            ClaimPipeline.Default.Options.Tokenizer.Tokenize(article.Text, article.BlockArray, _tokens);
            count += _tokens.Count;
        }

        return count;
    }
}
