using System.IO.Compression;
using System.Xml.Linq;
using NewsClaims.Tests.Whole;

namespace NewsClaims.Tests.Package;

/// <summary>
/// Packs the libraries and uses the packages as a stranger would: a project elsewhere, with the packages' folder as its only source. Takes
/// minutes; leave it out with <c>--filter Category!=Package</c>.
/// </summary>
[Trait("Category", "Package")]
[Collection(nameof(Package))]
public class PackageTests(PackedLibraries packed) : IClassFixture<PackedLibraries>
{
    [Theory]
    [InlineData("NewsClaims", "MIT AND CC-BY-SA-4.0", new[] { "README.md", "NOTICE.md", "MODEL_CARD.md", "icon.png", "lib/net10.0/NewsClaims.dll", "lib/net10.0/NewsClaims.xml" })]
    [InlineData(
        "NewsClaims.Extensions.DependencyInjection",
        "MIT",
        new[] { "README.md", "icon.png", "lib/net10.0/NewsClaims.Extensions.DependencyInjection.dll", "lib/net10.0/NewsClaims.Extensions.DependencyInjection.xml" })]
    public void A_package_is_complete_and_says_what_it_is(string name, string license, string[] files)
    {
        using ZipArchive package = packed.Open(name);
        package.Entries.Select(entry => entry.FullName).Should().Contain(files);
        XElement metadata = PackedLibraries.Metadata(package);
        Dictionary<string, string> values = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        values.Should().Contain(new Dictionary<string, string> { ["id"] = name, ["license"] = license, ["readme"] = "README.md", ["icon"] = "icon.png" });
        values["description"].Should().NotBeEmpty();
        values["tags"].Should().NotBeEmpty();
        Dependencies(metadata).Where(dependency => !dependency.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Should().BeEquivalentTo(name == "NewsClaims" ? [] : new[] { "NewsClaims" });
        if (name == "NewsClaims")
            Dependencies(metadata).Should().BeEmpty();
    }

    [Fact]
    public void The_library_with_its_models_is_packed_into_less_than_15_MB()
    {
        using ZipArchive package = packed.Open("NewsClaims");

        package.Entries.Sum(entry => entry.CompressedLength).Should().BeLessThan(15_000_000);
    }

    [Theory]
    [InlineData("NewsClaims", "ClaimExtractor.Extract")]
    [InlineData("NewsClaims.Extensions.DependencyInjection", "AddNewsClaims")]
    public async Task A_project_that_uses_a_package_runs_the_sample_of_the_README(string name, string sample)
    {
        (string code, string? promised) = Readme.Samples.First(one => one.Code.Contains(sample, StringComparison.Ordinal));
        promised.Should().NotBeNull();
        (await packed.RunAsync(name, code)).Should().Be(promised);
    }

    private static IEnumerable<string> Dependencies(XElement metadata) =>
        metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);
}
