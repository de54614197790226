using System.Diagnostics;
using System.Text;
using NewsClaims.Fuzz.Texts;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Robustness.Tests;

/// <summary>A run over an archive that is killed, without a chance to tidy up, and goes on: nothing is lost and nothing comes twice.</summary>
public class ResumeTests
{
    private const int Articles = 600;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NewsClaims.Cli.dll");

    [Fact]
    public async Task Killed_three_times_and_resumed_it_writes_what_one_run_writes()
    {
        using TemporaryFolder folder = new();
        string archive = folder.Write("archive.jsonl", Archive()), whole = Path.Combine(folder.Path, "whole.jsonl"), resumed = Path.Combine(folder.Path, "resumed.jsonl");
        (await ChildProcess.Dotnet([Program, "analyze", archive, "-o", whole])).Code.Should().Be(1, "some lines of the archive are no articles");
        foreach (int wanted in (int[])[40, 150, 350])
            await KillWhenWritten(archive, resumed, wanted);
        // Half a line at the end, as when the disk was full.
        await File.AppendAllTextAsync(resumed, "{\"id\":\"half");
        (await ChildProcess.Dotnet([Program, "analyze", archive, "-o", resumed, "--resume"])).Code.Should().BeOneOf(0, 1);
        (await File.ReadAllTextAsync(resumed)).Should().Be(await File.ReadAllTextAsync(whole));
        (await File.ReadAllLinesAsync(resumed)).Should().HaveCount(Articles);
    }

    [Fact]
    public async Task A_file_of_other_articles_is_left_as_it_is()
    {
        using TemporaryFolder folder = new();
        string archive = folder.Write("archive.jsonl", "{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\"B.\"}\n");
        foreach (string left in (string[])["{\"id\":\"other\"}\n", "no json\n", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n"])
        {
            string output = folder.Write("out.jsonl", left);
            ChildProcess run = await ChildProcess.Dotnet([Program, "analyze", archive, "-o", output, "--resume"]);
            run.Code.Should().Be(1);
            run.Error.Should().Contain("another file");
            (await File.ReadAllTextAsync(output)).Should().Be(left);
        }
    }

    private static async Task KillWhenWritten(string archive, string output, int lines)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Program, "analyze", archive, "-o", output, "--resume"]) { RedirectStandardError = true })!;
        while (!process.HasExited && Lines(output) < lines)
            await Task.Delay(5);
        process.Kill();
        await process.WaitForExitAsync();
        Lines(output).Should().BeInRange(lines, Articles - 1, "the run was stopped in the middle");
    }

    private static int Lines(string file)
    {
        if (!File.Exists(file))
            return 0;
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Count(c => c == '\n');
    }

    private static string Archive()
    {
        StringBuilder archive = new();
        for (int i = 0; i < Articles; i++)
            archive.Append(i % 50 == 7 ? "no json" : System.Text.Json.JsonSerializer.Serialize(new { id = $"article {i}", text = TextShape.All[0].Write(new Random(i), 400) })).Append('\n');
        return archive.ToString();
    }
}
