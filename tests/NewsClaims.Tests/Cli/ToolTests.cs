using System.Diagnostics;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class ToolTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_version_names_library_and_model()
    {
        ToolRun run = await ToolRun.With("--version");
        run.Code.Should().Be(0);
        run.Lines[0].Should().MatchRegex(@"^NewsClaims \d+\.\d+\.\d+");
        run.Lines[1].Should().StartWith("model English ");
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("analyze")]
    [InlineData("view")]
    [InlineData("explain")]
    [InlineData("evaluate")]
    [InlineData("train")]
    [InlineData("serve")]
    [InlineData("entities")]
    [InlineData("expressions")]
    [InlineData("speakers")]
    [InlineData("sentences")]
    [InlineData("tokens")]
    public async Task Help_of_every_verb_shows_an_example(string verb)
    {
        ToolRun run = await ToolRun.With(verb, "--help");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("Examples:").And.Contain($"newsclaims {verb} ");
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        (await ToolRun.With("--help")).Output.Should().ContainAll("claims", "explain", "analyze", "view", "serve", "entities", "expressions", "speakers", "sentences", "tokens", "evaluate", "train", "Exit codes:");
    }

    [Theory]
    [InlineData("Required argument missing", "analyze")]
    [InlineData("'fly'", "fly")]
    [InlineData("'entitys'", "entitys", "a.txt")]
    [InlineData("'some'", "analyze", "-", "--layers", "some")]
    [InlineData("'xml'", "analyze", "-", "--format", "xml")]
    [InlineData("give the folder", "analyze", "-", "--format", "brat")]
    [InlineData("give the file of the earlier run", "analyze", "-", "--resume")]
    [InlineData("--threads takes a whole number from 1 on", "analyze", "-", "--threads", "0")]
    [InlineData("--threads takes a whole number from 1 on", "analyze", "-", "--threads", "many")]
    [InlineData("--port takes a whole number from 0 to 65535", "serve", "--port", "http")]
    [InlineData("--port takes a whole number from 0 to 65535", "serve", "--port", "65536")]
    [InlineData("--claim takes a whole number from 1 on", "explain", "-", "--claim", "0")]
    [InlineData("claims has no option --wy, and there is no file", "claims", "-", "--wy")]
    [InlineData("The name of an article is empty", "claims", "")]
    [InlineData("There is no layer fly", "evaluate", "fly")]
    public async Task Wrong_usage_gives_exit_code_1_and_says_why_on_the_error_stream(string why, params string[] args)
    {
        ToolRun run = await ToolRun.With(args);
        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(why).And.Contain("What it takes: newsclaims ").And.Contain(" --help");
    }

    [Theory]
    [InlineData("newsclaims [command]")]
    [InlineData("newsclaims train [command]", "train")]
    public async Task Without_a_verb_the_help_is_shown(string usage, params string[] args)
    {
        ToolRun run = await ToolRun.With(args);
        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(usage);
    }

    [Theory]
    [InlineData("analyze", "-o")]
    [InlineData("view", "-o")]
    public async Task A_folder_is_no_file_to_write_to(string verb, string option)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.WithInput("It rained.", verb, "-", option, folder.Path);
        run.Code.Should().Be(1);
        run.Error.Should().Contain("is a folder");
    }

    [Fact]
    public async Task A_folder_without_articles_is_told()
    {
        using TemporaryFolder folder = new();
        folder.Write("readme.md", "not an article");
        ToolRun run = await ToolRun.With("claims", folder.Path);
        run.Code.Should().Be(1);
        run.Error.Should().Contain("no .txt");
    }

    [Fact]
    public async Task Sentences_are_printed_a_line_each_with_the_kind_of_their_block()
    {
        ToolRun run = await ToolRun.WithInput("It rained all day in Velmora.\nThe road stayed open, officials said.", "sentences", "-");
        run.Lines[0].Should().Be("# -");
        run.Lines[^1].Should().Match("1\t*\tThe road stayed open, officials said.");
    }

    [Fact]
    public async Task Tokens_are_printed_a_line_each_with_their_syntax()
    {
        ToolRun run = await ToolRun.WithInput("It rained.", "tokens", "-");
        run.Lines[1].Split('\t').Should().HaveCount(6).And.StartWith(["0", "It"]);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("entities")]
    [InlineData("speakers")]
    public async Task Views_show_something_for_any_article(string verb)
    {
        ToolRun run = await ToolRun.WithInput("“It rained,” said Ana Quill, the director of Velmora Rail.", verb, "-");
        run.Code.Should().Be(0);
        run.Lines.Length.Should().BeGreaterThan(1);
        (await ToolRun.WithInput("", verb, "-")).Code.Should().Be(0);
    }

    [Fact]
    public async Task Control_characters_of_an_article_do_not_reach_the_terminal()
    {
        ToolRun run = await ToolRun.WithInput("Red \u001b[31m light\0 and\tmore.", "sentences", "-");
        run.Output.Should().NotContainAny("\u001b", "\0").And.Contain("light");
    }

    [Fact]
    public async Task A_missing_file_is_told_on_the_error_stream_and_the_others_are_shown()
    {
        ToolRun run = await ToolRun.WithInput("It rained.", "sentences", "no-such-file.txt", "-");
        run.Code.Should().Be(1);
        run.Error.Should().Contain("no-such-file.txt");
        run.Output.Should().Contain("It rained.");
    }

    [Fact]
    public async Task The_real_process_reads_its_input_and_gives_its_exit_code()
    {
        using Process process = Start("analyze", "-", "--jsonl");
        await process.StandardInput.WriteAsync("{\"id\":\"x\",\"text\":\"It rained.\"}\nbad\n");
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(1);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
        (await errors).Should().Contain("1 of 2");
    }

    [SkippableTheory]
    [InlineData(0, "", "serve", "--port", "0")]
    [InlineData(1, "newsclaims: stopped", "analyze", "-", "--jsonl")]
    public async Task A_process_that_is_told_to_stop_stops(int code, string error, params string[] args)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such signal.");
        using Process process = Start(args);
        await process.StandardInput.WriteAsync("{\"id\":\"x\",\"text\":\"It rained.\"}\n");
        await process.StandardInput.FlushAsync();
        (await process.StandardOutput.ReadLineAsync().WaitAsync(Long)).Should().NotBeNull();
        using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString()]))
            await kill.WaitForExitAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Long);
        }
        finally
        {
            process.Kill();
        }

        process.ExitCode.Should().Be(code);
        (await process.StandardError.ReadToEndAsync()).Trim().Should().Be(error);
    }

    private static Process Start(params string[] args) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsClaims.Cli.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
