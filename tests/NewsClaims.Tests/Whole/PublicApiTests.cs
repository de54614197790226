using NewsClaims.Extensions.DependencyInjection;

namespace NewsClaims.Tests.Whole;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_as_approved() => Approved.Compare(PublicApi.Of(typeof(ClaimPipeline).Assembly), "Whole", "PublicApi.txt");

    [Fact]
    public void So_is_that_of_the_package_for_hosts() =>
        Approved.Compare(PublicApi.Of(typeof(NewsClaimsOptions).Assembly), "Whole", "PublicApi.DependencyInjection.txt");
}
