using System.Text.Json;
using NewsClaims.Cli.Inputs;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class DateTests
{
    private const string Article = "Calla Star lost $2 million yesterday, it said.";

    [Fact]
    public async Task The_date_of_the_article_gives_a_value_to_what_is_relative()
    {
        Yesterday(await ToolRun.WithInput(Article, "analyze", "-")).Should().BeNull();
        Yesterday(await ToolRun.WithInput(Article, "analyze", "-", "--date", "2026-11-25")).Should().Be("2026-11-24");
    }

    [Fact]
    public async Task Views_take_the_date_too()
    {
        (await ToolRun.WithInput(Article, "expressions", "-", "--date", "2026-11-25")).Output.Should().ContainAll("2026-11-24", "2000000 USD", "Money");
        (await ToolRun.WithInput(Article, "view", "-", "--date", "2026-11-25")).Output.Should().Contain("title=\"Date: 2026-11-24\"");
        (await ToolRun.WithInput(Article, "view", "-")).Output.Should().NotContain("Date: 2026");
    }

    [Fact]
    public async Task A_line_of_JSON_tells_its_own_date_and_the_option_serves_the_others()
    {
        string[] lines = [Line("2026-01-02"), Line("2026-01-02T23:59:00-11:00"), Line(null), Line("")];
        ToolRun run = await ToolRun.WithInput(string.Join('\n', lines), "analyze", "-", "--date", "2026-11-25");
        run.Code.Should().Be(0);
        run.Json.Select(article => Yesterday(article)).Should().Equal("2026-01-01", "2026-01-01", "2026-11-24", "2026-11-24");
        (await ToolRun.WithInput(Line("2026-01-02"), "view", "-")).Output.Should().Contain("Date: 2026-01-01");
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"25.11.2026\"")]
    [InlineData("20261125")]
    public async Task A_line_whose_date_is_not_understood_is_an_error_in_its_place(string date)
    {
        ToolRun run = await ToolRun.WithInput($"{{\"id\":\"a\",\"text\":\"It rained.\",\"date\":{date}}}\n{Line("2026-01-02")}", "analyze", "-");
        run.Code.Should().Be(1);
        run.Json.Should().HaveCount(2);
        run.Json[0].GetProperty("error").GetString().Should().ContainAll("date", date, "2026-11-25");
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2026-01-02T08:00:00Z\">", "")]
    [InlineData("", "<time itemprop=\"datePublished\" datetime=\"2026-01-02\">Published</time>")]
    public async Task A_page_tells_its_own_date(string head, string body)
    {
        using TemporaryFolder folder = new();
        string page = $"<html><head>{head}</head><body><article>{body}<p>{Article}</p></article></body></html>";
        Yesterday(await ToolRun.With("analyze", folder.Write("a.html", page))).Should().Be("2026-01-01");
        string line = JsonSerializer.Serialize(new { id = "x", text = page, date = "2026-03-02" });
        Yesterday(await ToolRun.WithInput(line, "analyze", "-", "--jsonl", "--html")).Should().Be("2026-03-01");
    }

    [Theory]
    [InlineData("25.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("0999-01-01")]
    [InlineData("")]
    public async Task An_option_that_is_no_date_is_refused(string date)
    {
        ToolRun run = await ToolRun.WithInput(Article, "analyze", "-", "--date", date);
        run.Code.Should().Be(1);
        run.Error.Should().Contain("--date takes a day as 2026-11-25");
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-11-25", true)]
    [InlineData(" 2026-11-25 08:00", true)]
    [InlineData("2026-11-25Z", false)]
    [InlineData("2026-W48-3", false)]
    [InlineData("9001-01-01", false)]
    public void Days_are_read_from_ISO_8601(string text, bool read) => ArticleDay.TryParse(text, out _).Should().Be(read);

    private static string Line(string? date) => JsonSerializer.Serialize(new { id = "x", text = Article, date });

    private static string? Yesterday(ToolRun run) => Yesterday(run.Json.Should().ContainSingle().Subject);

    private static string? Yesterday(JsonElement article)
    {
        JsonElement found = article.GetProperty("expressions").EnumerateArray().Single(expression => expression.GetProperty("type").GetString() == "Date");
        return found.TryGetProperty("value", out JsonElement value) ? value.GetString() : null;
    }
}
