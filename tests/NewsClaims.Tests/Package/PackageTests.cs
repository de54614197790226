using System.IO.Compression;
using System.Xml.Linq;
using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;
using NewsClaims.Tests.Whole;

namespace NewsClaims.Tests.Package;

/// <summary>
/// Packs the library and uses the package as a stranger would: a project elsewhere, with the package's folder as its only source. Takes a
/// minute; leave it out with <c>--filter Category!=Package</c>.
/// </summary>
[Trait("Category", "Package")]
[Collection(nameof(Package))]
public class PackageTests
{
    [Fact]
    public async Task The_package_is_complete_and_a_project_that_uses_it_runs_the_sample_of_the_README()
    {
        using TemporaryFolder folder = new();
        string packages = Path.Combine(folder.Path, "packages");
        await DotnetProcess.RunAsync(Checkout.Find(), "pack", Checkout.Find("src", "NewsClaims", "NewsClaims.csproj"), "-c", "Release", "--no-restore", "-o", packages);
        string package = Directory.EnumerateFiles(packages, "*.nupkg").Should().ContainSingle().Subject;
        Directory.EnumerateFiles(packages, "*.snupkg").Should().ContainSingle();
        string version = CheckContent(package);

        string project = Path.Combine(folder.Path, "scratch");
        folder.Write("scratch/nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="here" value="{packages}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder.Path, "cache")}" /></config>
            </configuration>
            """);
        folder.Write("scratch/Directory.Build.props", "<Project />");
        folder.Write("scratch/scratch.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="NewsClaims" Version="{version}" /></ItemGroup>
            </Project>
            """);
        (string code, string? promised) = Readme.Samples[0];
        folder.Write("scratch/Program.cs", code);
        await DotnetProcess.RunAsync(project, "build", "-c", "Release", "-o", Path.Combine(folder.Path, "out"));
        string output = await DotnetProcess.RunAsync(project, Path.Combine(folder.Path, "out", "scratch.dll"));
        if (promised is not null)
            output.ReplaceLineEndings("\n").Should().Be(promised);
    }

    private static string CheckContent(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        archive.Entries.Select(entry => entry.FullName)
            .Should().Contain(["README.md", "NOTICE.md", "icon.png", "lib/net10.0/NewsClaims.dll", "lib/net10.0/NewsClaims.xml"]);
        using Stream stream = archive.GetEntry("NewsClaims.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Value("id").Should().Be("NewsClaims");
        Value("license").Should().Be("MIT AND CC-BY-SA-4.0");
        Value("readme").Should().Be("README.md");
        Value("icon").Should().Be("icon.png");
        Value("description").Should().NotBeEmpty();
        metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Should().BeEmpty();
        return Value("version");
    }
}
