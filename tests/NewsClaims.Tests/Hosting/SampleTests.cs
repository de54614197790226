using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NewsClaims.Corpora;
using NewsClaims.Tests.Package;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Hosting;

/// <summary>Runs the samples as programs of their own.</summary>
[Collection(nameof(Package))]
public class SampleTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly string[] LinkerNames = ["clang", "gcc"];

    [Fact]
    public async Task The_samples_of_own_stages_do_what_they_are_for()
    {
        (await RunAsync("CustomEntities")).Split('\n').Should().Contain(["Calla Star: Misc", "northern basin: Location", "Ana Quill: Person"]);
        string claims = await RunAsync("CustomClaims");
        claims.Should().Contain("1.0 The new pier costs 40 million crowns (It names a sum in crowns.)").And.Contain("pier");
    }

    [Fact]
    public async Task The_console_sample_published_trimmed_gives_the_same_answers()
    {
        using TemporaryFolder folder = new();
        string article = folder.Write("article.txt", "“It rained in Velmora,” said Ana Quill, a guide.\n\nShe denied that the road was closed.");
        string published = Path.Combine(folder.Path, "published");
        await DotnetProcess.RunAsync(Checkout.Find(), "publish", Checkout.Find("samples", "Console"), "-c", "Release", "--no-restore", "-p:RunAnalyzers=false", "-o", published);
        string program = Path.Combine(published, OperatingSystem.IsWindows() ? "NewsClaims.Samples.Console.exe" : "NewsClaims.Samples.Console");
        string trimmed = (await DotnetProcess.StartAsync(program, folder.Path, article)).Output;
        trimmed.Should().Contain("Ana Quill [").And.Contain("speaker: ").And.Be(await RunAsync("Console", article));
    }

    [SkippableFact]
    public async Task The_console_sample_compiled_ahead_of_time_gives_the_same_answers()
    {
        using TemporaryFolder folder = new();
        string article = folder.Write("article.txt", "“It rained in Velmora,” said Ana Quill, a guide.\n\nShe denied that the road was closed.");
        string published = Path.Combine(folder.Path, "published"), built = Path.Combine(folder.Path, "built");
        // The compiler is a package of its own, which a feed may lack, and it asks for a linker. Built apart: its restore is not that of the other tests.
        string[] how = [Checkout.Find("samples", "Console"), "-p:PublishAot=true", "--artifacts-path", built];
        await DotnetProcess.RunOrSkipAsync("Native AOT cannot be had here", Checkout.Find(), ["restore", .. how]);
        Skip.If(OperatingSystem.IsLinux() && !LinkerNames.Any(name => IsOnPath(name)), "There is no C compiler to link with.");
        await DotnetProcess.RunAsync(Checkout.Find(), ["publish", .. how, "-c", "Release", "--no-restore", "-p:RunAnalyzers=false", "-warnaserror", "-o", published]);
        string program = Path.Combine(published, OperatingSystem.IsWindows() ? "NewsClaims.Samples.Console.exe" : "NewsClaims.Samples.Console");
        File.Exists(Path.Combine(published, "NewsClaims.Samples.Console.dll")).Should().BeFalse("all is in one native program");
        (await DotnetProcess.StartAsync(program, folder.Path, article)).Output.Should().Contain("Ana Quill [").And.Be(await RunAsync("Console", article));
    }

    [Fact]
    public async Task An_archive_run_that_is_killed_goes_on_and_loses_and_doubles_nothing()
    {
        const int Count = 600;
        using TemporaryFolder folder = new();
        string input = folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, Count).Select(i =>
            i == 7 ? "not JSON\n" : JsonSerializer.Serialize(new { id = $"a{i}", text = NewsLike(i) }) + "\n")));
        string output = Path.Combine(folder.Path, "out.jsonl"), whole = Path.Combine(folder.Path, "whole.jsonl");
        await RunAsync("Archive", input, whole);

        using (Process process = Process.Start(new ProcessStartInfo("dotnet", [Program("Archive"), input, output]) { RedirectStandardError = true })!)
        {
            Stopwatch clock = Stopwatch.StartNew();
            while ((!File.Exists(output) || new FileInfo(output).Length < 3000) && !process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(2))
                await Task.Delay(1);
            process.Kill();
            await process.WaitForExitAsync();
        }

        // As a kill in the middle of a write leaves it.
        byte[] left = await File.ReadAllBytesAsync(output);
        await File.WriteAllBytesAsync(output, left[..^Math.Min(5, left.Length)]);
        int before = File.ReadLines(output).Count();
        before.Should().BeInRange(1, Count - 1);
        await RunAsync("Archive", input, output);
        (await File.ReadAllTextAsync(output)).Should().Be(await File.ReadAllTextAsync(whole));
        File.ReadLines(output).Should().HaveCount(Count);
    }

    [Fact]
    public async Task The_web_sample_answers_is_well_and_refuses_what_is_too_long()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Program("WebApi"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Program("WebApi"))!,
        })!;
        try
        {
            string? address = null;
            while (address is null && await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
                address = line.Contains("Now listening on: ", StringComparison.Ordinal) ? line.Split("on: ")[1].Trim() : null;
            using HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
            (await client.GetStringAsync(address + "/health")).Should().Be("Healthy");
            using HttpResponseMessage answer = await client.PostAsync(address + "/claims", new StringContent("“It rained,” said Ana Quill."));
            using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            json.RootElement.GetProperty("speakers")[0].GetProperty("name").GetString().Should().Be("Ana Quill");
            json.RootElement.GetProperty("claims")[0].GetProperty("type").ValueKind.Should().Be(JsonValueKind.String);
            using HttpResponseMessage tooLong = await client.PostAsync(address + "/claims", new StringContent(new string('a', 200_001)));
            tooLong.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string NewsLike(int number) => $"“The ferry carried {number} passengers,” said Ana Quill. She denied that {number} tickets were lost.";

    private static Task<string> RunAsync(string sample, params string[] arguments) => DotnetProcess.RunAsync(Path.GetTempPath(), [Program(sample), .. arguments]);

    private static string Program(string sample)
    {
        string folder = Checkout.Find("samples", sample, "bin", Configuration, "net10.0");
        return Directory.EnumerateFiles(folder, $"NewsClaims.Samples.{sample}.dll", SearchOption.AllDirectories).First();
    }
}
