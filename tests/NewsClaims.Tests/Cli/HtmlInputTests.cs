using System.Text.Json;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class HtmlInputTests
{
    private const string Page = "<html><body><nav>Menu</nav><article><p>&ldquo;It <b>rained</b>,&rdquo; said Ana Quill.</p></article></body></html>";

    [Fact]
    public async Task A_page_gives_its_article_with_the_text_and_the_way_back()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.With("analyze", folder.Write("a.html", Page));
        run.Code.Should().Be(0);
        JsonElement article = run.Json.Should().ContainSingle().Subject;
        article.GetProperty("text").GetString().Should().Be("“It rained,” said Ana Quill.");
        JsonElement name = article.GetProperty("entities")[0];
        JsonElement part = article.GetProperty("source").EnumerateArray().Single(run => run.GetProperty("start").GetInt32() <= name.GetProperty("start").GetInt32() && run.GetProperty("end").GetInt32() >= name.GetProperty("end").GetInt32());
        int start = part.GetProperty("sourceStart").GetInt32() + name.GetProperty("start").GetInt32() - part.GetProperty("start").GetInt32();
        Page.Substring(start, "Ana Quill".Length).Should().Be("Ana Quill");
    }

    [Fact]
    public async Task Declared_pages_may_come_in_any_way()
    {
        string line = JsonSerializer.Serialize(new { id = "x", text = Page });
        (await ToolRun.WithInput(line, "analyze", "-", "--jsonl", "--html")).Json[0].GetProperty("text").GetString().Should().StartWith("“It rained");
        (await ToolRun.WithInput(Page, "sentences", "-", "--html")).Output.Should().Contain("“It rained,” said Ana Quill.").And.NotContain("Menu");
        (await ToolRun.WithInput(line, "analyze", "-", "--jsonl")).Json[0].TryGetProperty("text", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_page_that_cannot_be_one_is_an_error_of_its_own()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.html", string.Concat(Enumerable.Repeat("<i>", 5000)));
        folder.Write("b.txt", "It rained.");
        ToolRun run = await ToolRun.With("analyze", folder.Path);
        run.Code.Should().Be(1);
        run.Json.Select(article => article.TryGetProperty("error", out _)).Should().Equal(true, false);
    }
}
