using System.Reflection;
using BenchmarkDotNet.Attributes;
using NewsClaims.Benchmarks;

namespace NewsClaims.Tests.Whole;

/// <summary>Runs every benchmark body once, so that no benchmark measures broken code: each counts what it made, and the count must be right.</summary>
public class BenchmarkBodiesTests
{
    private static readonly Dictionary<Type, Func<ArticleAnalysis, int>> Expected = new()
    {
        [typeof(BlocksBenchmark)] = analysis => analysis.Blocks.Count,
        [typeof(TokensBenchmark)] = analysis => analysis.Tokens.Count,
        [typeof(SentencesBenchmark)] = analysis => analysis.Sentences.Count,
        [typeof(SyntaxBenchmark)] = analysis => analysis.Tokens.Count,
        [typeof(EntitiesBenchmark)] = analysis => analysis.Entities.Count,
        [typeof(ExpressionsBenchmark)] = analysis => analysis.Expressions.Count,
        [typeof(MentionsBenchmark)] = analysis => analysis.Mentions.Count,
        [typeof(AttributionsBenchmark)] = analysis => analysis.Attributions.Count,
        [typeof(SpeakersBenchmark)] = analysis => analysis.Attributions.Count(attribution => attribution.Speaker is not null),
        [typeof(ClaimsBenchmark)] = analysis => analysis.Claims.Count,
        [typeof(NamesBenchmark)] = analysis => analysis.Entities.Count,
        [typeof(WholeWayBenchmark)] = analysis => analysis.Claims.Count,
    };

    private static readonly Dictionary<(Type Benchmark, string Method), Func<int>> OfOtherTexts = new()
    {
        [(typeof(ColdStartBenchmark), nameof(ColdStartBenchmark.FirstArticle))] = () => ClaimExtractor.Extract(Articles.Short).Count,
        [(typeof(NamesBenchmark), nameof(NamesBenchmark.Fast))] = () => Articles.All.Sum(text => Fast!.Analyze(text, AnalysisLayer.Entities).Entities.Count),
        [(typeof(LengthBenchmark), nameof(LengthBenchmark.Analyze))] = () => TokensOf(LengthBenchmark.TextOf(1_000)),
        [(typeof(ShapeBenchmark), nameof(ShapeBenchmark.Analyze))] = () => TokensOf(ShapeBenchmark.TextOf(default)),
    };

    private static readonly ClaimPipeline Fast = ClaimPipeline.Default.With(options => options with { Profile = AnalysisProfile.Fast });

    private static readonly Lazy<ArticleAnalysis[]> Analyses = new(() => Articles.AnalyzedTo(AnalysisLayer.Claims));

    public static TheoryData<string, string> Bodies
    {
        get
        {
            TheoryData<string, string> bodies = [];
            foreach (MethodInfo method in typeof(Articles).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()))
            {
                if (method.IsDefined(typeof(BenchmarkAttribute)))
                    bodies.Add(method.DeclaringType!.FullName!, method.Name);
            }

            return bodies;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_benchmark_body_makes_what_the_pipeline_makes(string type, string method)
    {
        Type benchmark = typeof(Articles).Assembly.GetType(type)!;
        object? count = benchmark.GetMethod(method)!.Invoke(Activator.CreateInstance(benchmark), null);
        count.Should().Be(OfOtherTexts.TryGetValue((benchmark, method), out Func<int>? other) ? other() : Analyses.Value.Sum(Expected[benchmark]));
    }

    private static int TokensOf(string text) => ClaimPipeline.Default.Analyze(text, AnalysisLayer.Tokens).Tokens.Count;

    [Fact]
    public void Every_layer_has_a_benchmark_with_memory()
    {
        IEnumerable<Type> classes = typeof(Articles).Assembly.GetExportedTypes().Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(BenchmarkAttribute))));
        classes.Should().OnlyContain(type => type.IsDefined(typeof(MemoryDiagnoserAttribute), false));
        classes.Select(type => type.Name).Should().Contain(Enum.GetNames<AnalysisLayer>().Select(layer => layer + "Benchmark"));
    }

    [Fact]
    public void Articles_are_as_long_as_those_of_newspapers()
    {
        Analyses.Value.Should().HaveCountGreaterThanOrEqualTo(6);
        Analyses.Value.Should().OnlyContain(analysis => analysis.Tokens.Count >= 800 && analysis.Tokens.Count <= 900);
    }
}
