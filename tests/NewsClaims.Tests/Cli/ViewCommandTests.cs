using System.Text;
using NewsClaims.Cli;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class ViewCommandTests
{
    [Fact]
    public async Task The_page_goes_to_the_output_or_to_a_file()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "page.html");
        ToolRun printed = await ToolRun.WithInput("“It rained,” said Ana Quill.", "view", "-");
        ToolRun written = await ToolRun.WithInput("“It rained,” said Ana Quill.", "view", "-", "-o", path);
        printed.Output.Should().StartWith("<!doctype html>").And.Contain("Ana Quill").And.EndWith("</html>\n");
        written.Output.Should().BeEmpty();
        (await File.ReadAllTextAsync(path)).Should().Be(printed.Output);
    }

    [Fact]
    public async Task It_is_opened_when_asked_for()
    {
        List<string> opened = [];
        using MemoryStream stdin = new(Encoding.UTF8.GetBytes("It rained.")), stdout = new(), stderr = new();
        using ToolIo io = new(stdin, stdout, stderr, toTerminal: false) { Open = opened.Add };
        (await Tool.RunAsync(["view", "-", "--open"], io)).Should().Be(0);
        string path = opened.Should().ContainSingle().Subject;
        (await File.ReadAllTextAsync(path)).Should().StartWith("<!doctype html>");
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\"B.\"}")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("\n")]
    public async Task Anything_but_one_article_is_told(string lines)
    {
        ToolRun run = await ToolRun.WithInput(lines, "view", "-", "--jsonl");
        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("newsclaims: ");
    }
}
