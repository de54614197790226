using System.IO.Compression;
using System.Xml.Linq;
using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Package;

/// <summary>The library and its package for hosts, packed once for all tests of a class.</summary>
public sealed class PackedLibraries : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Packages => Path.Combine(_folder.Path, "packages");

    public async Task InitializeAsync()
    {
        foreach (string name in (string[])["NewsClaims", "NewsClaims.Extensions.DependencyInjection"])
            await DotnetProcess.RunAsync(Checkout.Find(), "pack", Checkout.Find("src", name, name + ".csproj"), "-c", "Release", "--no-restore", "-p:RunAnalyzers=false", "-o", Packages);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Opens the package, which must have symbols beside it.</summary>
    internal ZipArchive Open(string name)
    {
        string package = Directory.EnumerateFiles(Packages, name + ".*.nupkg").Should().ContainSingle(file => char.IsDigit(Path.GetFileName(file)[name.Length + 1])).Subject;
        File.Exists(Path.ChangeExtension(package, ".snupkg")).Should().BeTrue();
        return ZipFile.OpenRead(package);
    }

    /// <summary>What the package says of itself.</summary>
    internal static XElement Metadata(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>Runs code in a project of its own that takes the package from the folder alone, in a host that brings the framework's packages.</summary>
    internal async Task<string> RunAsync(string package, string code)
    {
        using TemporaryFolder folder = new();
        using ZipArchive packed = Open(package);
        string version = Metadata(packed).Elements().Single(element => element.Name.LocalName == "version").Value;
        folder.Write("scratch/nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="here" value="{Packages}" /></packageSources>
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
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <PackageReference Include="{package}" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("scratch/Program.cs", code);
        await DotnetProcess.RunAsync(Path.Combine(folder.Path, "scratch"), "build", "-c", "Release", "-o", Path.Combine(folder.Path, "out"));
        return (await DotnetProcess.RunAsync(folder.Path, Path.Combine(folder.Path, "out", "scratch.dll"))).ReplaceLineEndings("\n");
    }
}
