using NewsClaims.Benchmarks;
using NewsClaims.Layers;
using NewsClaims.Syntax;

namespace NewsClaims.Tests.Pipeline;

public class ProfileTests
{
    private static readonly ClaimPipeline Fast = ClaimPipeline.Default.With(options => options with { Profile = AnalysisProfile.Fast });

    [Fact]
    public void Nothing_is_given_up_unless_it_is_asked_for() => ClaimPipeline.Default.Options.Profile.Should().Be(AnalysisProfile.Accurate);

    [Fact]
    public void Names_without_dependencies_are_nearly_those_with_them()
    {
        int shared = 0, all = 0;
        foreach (string text in Articles.All)
        {
            ArticleAnalysis fast = Fast.Analyze(text, AnalysisLayer.Entities), accurate = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Entities);
            HashSet<(TextSpan, EntityClass)> names = [.. accurate.Entities.Select(name => (name.Span, name.Class))];
            shared += fast.Entities.Count(name => names.Contains((name.Span, name.Class)));
            all += names.Count;
            fast.Parsed.Syntax.ToArray().Should().OnlyContain(token => token.Head == -1 && token.Relation == DependencyRelation.Unspecified);
            fast.Tokens.Should().OnlyContain(token => token.Head == null);
        }

        shared.Should().BeGreaterThan(all * 17 / 20);
    }

    [Theory]
    [InlineData(AnalysisLayer.Syntax)]
    [InlineData(AnalysisLayer.Expressions)]
    [InlineData(AnalysisLayer.Claims)]
    public void An_analysis_that_ends_elsewhere_is_the_same(AnalysisLayer upTo)
    {
        ArticleAnalysis fast = Fast.Analyze(Articles.Short, upTo), accurate = ClaimPipeline.Default.Analyze(Articles.Short, upTo);

        fast.Parsed.Syntax.ToArray().Should().Equal(accurate.Parsed.Syntax.ToArray());
        fast.Entities.Should().BeEquivalentTo(accurate.Entities);
        fast.Claims.Select(claim => (claim.Type, claim.Speaker?.Name)).Should().Equal(accurate.Claims.Select(claim => (claim.Type, claim.Speaker?.Name)));
    }

    [Fact]
    public void A_parser_that_cannot_tag_alone_is_asked_for_trees()
    {
        ClaimPipeline pipeline = Fast.With(options => options with { SyntaxParser = new TreesOnly(options.SyntaxParser) });

        pipeline.Analyze(Articles.Short, AnalysisLayer.Entities).Entities.Should().BeEquivalentTo(ClaimPipeline.Default.Analyze(Articles.Short, AnalysisLayer.Entities).Entities);
    }

    private sealed class TreesOnly(ISyntaxParser parser) : ISyntaxParser
    {
        public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax) => parser.Parse(text, sentences, syntax);
    }
}
