using NewsClaims.Json;

namespace NewsClaims.Tests.Claims;

/// <summary>Claims inside claims.</summary>
public class InnerClaimTests
{
    [Fact]
    public void A_denial_that_someone_reports_hangs_below_the_report_with_its_own_stance()
    {
        ArticleAnalysis analysis = ClaimExtractor.Analyze("Mara Lindqvist said that the ministry had denied that the tunnel leaks.");

        Claim outer = analysis.Claims.Should().ContainSingle().Subject;
        outer.Speaker!.Name.Should().Be("Mara Lindqvist");
        outer.Stance.Should().Be(Stance.Affirm);
        Claim inner = outer.Inner.Should().ContainSingle().Subject;
        inner.Attribution.Should().BeSameAs(analysis.Attributions.Single(one => one.Parent >= 0));
        inner.Stance.Should().Be(Stance.Deny);
        inner.Text.Should().Be("the tunnel leaks");
        inner.Inner.Should().BeEmpty();
        inner.Id.Should().NotBe(outer.Id);
    }

    [Fact]
    public void A_claim_that_says_all_itself_has_none_inside() =>
        ClaimExtractor.Extract("Mara Lindqvist said that the tunnel leaks.").Should().ContainSingle().Which.Inner.Should().BeEmpty();

    [Fact]
    public void The_json_holds_inner_claims_in_their_outer_one()
    {
        ArticleJson json = ClaimExtractor.Analyze("Mara Lindqvist said that the ministry had denied that the tunnel leaks.").ToJson("a");
        ClaimJson inner = json.Claims.Should().ContainSingle().Which.Inner.Should().ContainSingle().Subject;
        inner.Stance.Should().Be(Stance.Deny);
        json.Attributions[inner.Attribution!.Value].Parent.Should().Be(0);
        json.ToLine().Should().Contain("\"inner\":[{\"id\":");
    }
}
