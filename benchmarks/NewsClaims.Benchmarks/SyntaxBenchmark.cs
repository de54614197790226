using BenchmarkDotNet.Attributes;
using NewsClaims.Syntax;

namespace NewsClaims.Benchmarks;

/// <summary>Tagger and parser together, and the tagger alone, on finished sentences.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmark
{
    private readonly ArticleAnalysis[] _articles = Articles.AnalyzedTo(AnalysisLayer.Sentences);
    private readonly Tagger _tagger = new(ClaimModel.English);
    private readonly TokenSyntax[] _syntax = new TokenSyntax[10_000];

    [Benchmark]
    public int Parse()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            Span<TokenSyntax> syntax = _syntax.AsSpan(0, article.Tokens.Count);
            ClaimPipeline.Default.Options.SyntaxParser.Parse(article.Parsed.Tokenized, article.SentenceRanges, syntax);
            count += syntax.Length;
        }

        return count;
    }

    [Benchmark]
    public int Tag()
    {
        int count = 0;
        foreach (ArticleAnalysis article in _articles)
        {
            Span<TokenSyntax> syntax = _syntax.AsSpan(0, article.Tokens.Count);
            _tagger.Tag(article.Parsed.Tokenized, article.SentenceRanges, syntax);
            count += syntax.Length;
        }

        return count;
    }
}
