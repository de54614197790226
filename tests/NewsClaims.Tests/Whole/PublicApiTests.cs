namespace NewsClaims.Tests.Whole;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_as_approved() => Approved.Compare(PublicApi.Of(typeof(ClaimPipeline).Assembly), "Whole", "PublicApi.txt");
}
