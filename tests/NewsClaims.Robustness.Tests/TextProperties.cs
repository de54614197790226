using FsCheck;
using FsCheck.Fluent;
using NewsClaims.Fuzz;
using NewsClaims.Fuzz.Texts;

namespace NewsClaims.Robustness.Tests;

/// <summary>What holds between the answers for one text and another made from it.</summary>
public class TextProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(1500);

    private static readonly Arbitrary<string> Texts = Arb.From(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<int>().Select(seed => TextShape.Create(seed & int.MaxValue).Text),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)),
        text => Enumerable.Range(0, Math.Min(text.Length, 20)).Select(i => text.Remove(i * text.Length / 20, 1)).Append(text[..(text.Length / 2)]));

    [Fact]
    public void Every_contract_holds_for_any_string() => Holds(text => Contracts.Check(ClaimExtractor.Analyze(text)));

    [Fact]
    public void A_layer_is_the_same_whether_or_not_later_ones_are_made() => Holds(text =>
    {
        ArticleAnalysis whole = ClaimExtractor.Analyze(text);
        foreach (AnalysisLayer layer in Enum.GetValues<AnalysisLayer>())
        {
            ArticleAnalysis part = ClaimPipeline.Default.Analyze(text, layer);
            Contracts.Check(part);
            part.Blocks.Should().Equal(whole.Blocks);
            if (layer >= AnalysisLayer.Tokens)
                part.Parsed.Tokens.SequenceEqual(whole.Parsed.Tokens).Should().BeTrue();
            if (layer >= AnalysisLayer.Sentences)
                part.Parsed.Sentences.SequenceEqual(whole.Parsed.Sentences).Should().BeTrue();
            if (layer >= AnalysisLayer.Syntax)
                part.Parsed.Syntax.SequenceEqual(whole.Parsed.Syntax).Should().BeTrue();
            if (layer >= AnalysisLayer.Entities)
                part.Entities.Should().Equal(whole.Entities);
            if (layer >= AnalysisLayer.Mentions)
                part.Mentions.Should().Equal(whole.Mentions);
            part.Attributions.Count.Should().Be(layer >= AnalysisLayer.Attributions ? whole.Attributions.Count : 0);
            part.Claims.Count.Should().Be(layer >= AnalysisLayer.Claims ? whole.Claims.Count : 0);
        }
    });

    [Fact]
    public void Empty_lines_before_and_after_move_tokens_and_change_nothing_else() => Holds(text =>
    {
        ArticleAnalysis bare = ClaimExtractor.Analyze(text), framed = ClaimExtractor.Analyze("\n\n" + text + "\n\n");
        framed.Tokens.Select(token => (token.Span.Start - 2, token.Span.Length, token.Syntax.Pos))
            .Should().Equal(bare.Tokens.Select(token => (token.Span.Start, token.Span.Length, token.Syntax.Pos)));
        framed.Claims.Select(claim => (claim.Text, claim.Type, claim.Speaker?.Name)).Should().Equal(bare.Claims.Select(claim => (claim.Text, claim.Type, claim.Speaker?.Name)));
    });

    [Fact]
    public void An_equal_string_gives_the_same_ids() => Holds(text =>
        ClaimExtractor.Extract(new string(text)).Select(claim => claim.Id).Should().Equal(ClaimExtractor.Extract(text).Select(claim => claim.Id)));

    private static void Holds(Action<string> property) => Check.One(Runs, Prop.ForAll(Texts, property));
}
