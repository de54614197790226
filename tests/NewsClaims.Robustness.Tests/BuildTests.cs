using NewsClaims.Corpora;
using NewsClaims.Fuzz;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Robustness.Tests;

/// <summary>The library built as for debugging, without optimisation, and as for release gives the same bytes.</summary>
[Trait("Category", "Package")]
public class BuildTests
{
    private const int Texts = 30;

    [Theory]
    [InlineData("Debug", "false")]
    [InlineData("Release", "true")]
    public async Task Built_for_debugging_or_for_release(string configuration, string optimize)
    {
        using TemporaryFolder folder = new();
        string built = Path.Combine(folder.Path, "library");
        ChildProcess build = await ChildProcess.Dotnet(
            ["build", Checkout.Find("src", "NewsClaims", "NewsClaims.csproj"), "--no-restore", "-c", configuration, "-o", built, $"-p:Optimize={optimize}", "-p:RunAnalyzers=false", "-p:GeneratePackageOnBuild=false", $"-p:IntermediateOutputPath={Path.Combine(folder.Path, "obj")}/"],
            ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("UseSharedCompilation", "false"));
        build.Code.Should().Be(0, build.Output + build.Error);
        string program = Path.Combine(folder.Path, "program");
        Directory.CreateDirectory(program);
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        File.Copy(Path.Combine(built, "NewsClaims.dll"), Path.Combine(program, "NewsClaims.dll"), overwrite: true);
        ChildProcess run = await ChildProcess.Dotnet([Path.Combine(program, "NewsClaims.Fuzz.dll"), "answers", "--count", $"{Texts}"]);
        run.Code.Should().Be(0, run.Error);
        run.Output.Should().Be(AnswersCommand.Lines(0, Texts, 1));
    }
}
