using NewsClaims.Json;

namespace NewsClaims.Tests.Attributions;

/// <summary>A headline or deck that repeats what the article quotes.</summary>
public class RepeatedQuotationTests
{
    private const string Article = """
        ‘Nobody asked the islanders,’ says ferry chief

        By Ida Moor

        “Nobody asked the islanders before the last boat was sold,” Marek Sol, the head of the ferry line, told reporters on Tuesday in Port Seldin. He spoke after a meeting with the council.

        The council sold the boat in March.
        """;

    [Fact]
    public void A_headline_that_repeats_a_quotation_is_linked_to_it_and_claims_nothing_of_its_own()
    {
        ArticleAnalysis analysis = ClaimExtractor.Analyze(Article);
        int headline = Index(analysis, one => one.Content[0].Start < Article.IndexOf("By Ida", StringComparison.Ordinal));
        int body = Index(analysis, one => one.Quotation == QuotationKind.Direct && one.Repeats < 0);
        analysis.Attributions[headline].Repeats.Should().Be(body);
        analysis.Claims.Should().NotContain(claim => ReferenceEquals(claim.Attribution, analysis.Attributions[headline]));
        analysis.ToJson("a").Attributions[headline].Repeats.Should().Be(body);
    }

    [Fact]
    public void A_pull_quote_attributes_nothing()
    {
        string text = Article + "\n\n“Nobody asked the islanders before the last boat was sold”\n— Marek Sol\n\nThe price was not made known.";
        ArticleAnalysis analysis = ClaimExtractor.Analyze(text);
        analysis.Attributions.Count(one => one.Repeats < 0 && one.Parent < 0 && one.Content.Any(span => span.In(text).Contains("the last boat was sold", StringComparison.Ordinal)))
            .Should().Be(1);
    }

    [Fact]
    public void Two_who_say_the_same_few_words_are_two()
    {
        ClaimExtractor.Analyze("“They knew it,” said Idris Oduya. “They knew it,” said Marek Sol.").Attributions
            .Should().OnlyContain(one => one.Repeats == -1).And.HaveCount(2);
    }

    private static int Index(ArticleAnalysis analysis, Func<Attribution, bool> isIt) =>
        Enumerable.Range(0, analysis.Attributions.Count).First(i => analysis.Attributions[i].Parent < 0 && isIt(analysis.Attributions[i]));
}
