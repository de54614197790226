using NewsClaims.Formats;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class AnalyzeFormatTests
{
    private const string Article = "“It rained,” said Ana Quill.";
    private const string TwoAndAnError = "{\"id\":\"a\",\"text\":\"“It rained,” said Ana Quill.\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"“It rained,” said Ana Quill.\"}\n";

    private static readonly ArticleAnalysis Analysis = ClaimPipeline.Default.Analyze(Article);

    [Theory]
    [InlineData("jsonld")]
    [InlineData("annotations")]
    public async Task Linked_data_is_a_document_a_line_with_errors_in_their_place(string format)
    {
        ToolRun run = await ToolRun.WithInput(TwoAndAnError, "analyze", "-", "--jsonl", "--format", format);
        run.Code.Should().Be(1);
        run.Lines.Should().HaveCount(3);
        run.Lines[0].Should().Be(format == "jsonld" ? Analysis.ToJsonLd("a") : Analysis.ToWebAnnotations("a"));
        run.Json[1].GetProperty("id").GetString().Should().Be("b");
        run.Json[2].TryGetProperty("@context", out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_table_has_one_header_and_errors_aside()
    {
        ToolRun run = await ToolRun.WithInput(TwoAndAnError, "analyze", "-", "--jsonl", "-f", "csv");
        run.Output.Should().Be(Analysis.ToCsv("a") + string.Concat(Analysis.ToCsv("c").Split("\r\n").Skip(1).Where(row => row.Length > 0).Select(row => row + "\r\n")));
        run.Error.Should().Contain("{\"id\":\"b\"").And.Contain("1 of 3");
    }

    [Fact]
    public async Task Syntax_comes_a_document_after_the_other()
    {
        ToolRun run = await ToolRun.WithInput(TwoAndAnError, "analyze", "-", "--jsonl", "-f", "conllu");
        run.Output.Should().Be(Analysis.ToConllu("a") + Analysis.ToConllu("c"));
    }

    [Fact]
    public async Task Brat_gets_a_folder_whose_names_no_id_can_choose()
    {
        using TemporaryFolder folder = new();
        string output = Path.Combine(folder.Path, "annotated");
        string input = "{\"id\":\"../../up\",\"text\":\"A.\"}\n{\"id\":\"..\\\\x.txt\",\"text\":\"B.\"}\n{\"id\":\"\",\"text\":\"“It rained,” said Ana Quill.\"}\n";
        ToolRun run = await ToolRun.WithInput(input, "analyze", "-", "--jsonl", "-f", "brat", "-o", output);
        run.Code.Should().Be(0);
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(output, path)).Order(StringComparer.Ordinal)
            .Should().Equal("00001-up.ann", "00001-up.txt", "00002-x-txt.ann", "00002-x-txt.txt", "00003-.ann", "00003-.txt", "annotation.conf");
        (await File.ReadAllTextAsync(Path.Combine(output, "00003-.txt"))).Should().Be(Article);
        (await File.ReadAllTextAsync(Path.Combine(output, "00003-.ann"))).Should().Be(Analysis.ToBrat());
    }

    [Fact]
    public async Task Brat_without_a_folder_is_wrong_usage()
    {
        ToolRun run = await ToolRun.WithInput("A.", "analyze", "-", "-f", "brat");
        run.Code.Should().Be(1);
        run.Error.Should().Contain("--output");
    }
}
