using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Package;

/// <summary>Packs the tool, installs it from the folder of the package alone, and runs it.</summary>
[Trait("Category", "Package")]
[Collection(nameof(Package))]
public class ToolPackageTests
{
    private const long LargestPackage = 30_000_000;

    // What these tests were built with is built already.
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task The_tool_installs_from_its_package_and_runs()
    {
        using TemporaryFolder folder = new();
        string packages = Path.Combine(folder.Path, "packages"), tools = Path.Combine(folder.Path, "tools");
        await DotnetProcess.RunAsync(Checkout.Find(), "pack", Checkout.Find("src", "NewsClaims.Cli", "NewsClaims.Cli.csproj"), "-c", Configuration, "--no-build", "-o", packages);
        string package = Directory.EnumerateFiles(packages, "NewsClaims.Cli.*.nupkg").Should().ContainSingle().Subject;
        new FileInfo(package).Length.Should().BeLessThan(LargestPackage);
        folder.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"here\" value=\"{packages}\" /></packageSources></configuration>");
        await DotnetProcess.RunAsync(
            folder.Path, "tool", "install", "NewsClaims.Cli", "--tool-path", tools, "--configfile", Path.Combine(folder.Path, "nuget.config"), "--no-http-cache");

        string tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "newsclaims.exe" : "newsclaims");
        (await DotnetProcess.StartAsync(tool, folder.Path, "--version")).Output.Should().StartWith("NewsClaims ").And.Contain("model English");
        string article = folder.Write("article.txt", "“It rained in Velmora,” said Ana Quill.");
        (string output, string error) = await DotnetProcess.StartAsync(tool, folder.Path, "claims", article);
        output.Should().Contain("Ana Quill").And.Contain("It rained in Velmora").And.Contain("1 claim.");
        error.Should().BeEmpty();
        (await DotnetProcess.StartAsync(tool, folder.Path, "train", "--help")).Output.Should().Contain("entities");
        (await DotnetProcess.StartAsync(tool, folder.Path, "view", article)).Output.Should().StartWith("<!doctype html>");
    }
}
