using System.Text;
using System.Text.Json;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Cli;

public class AnalyzeCommandTests
{
    [Fact]
    public async Task A_file_gives_one_line_with_its_path_as_id()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "“It rained,” said Ana Quill.");
        ToolRun run = await ToolRun.With("analyze", path);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        JsonElement article = run.Json.Should().ContainSingle().Subject;
        article.GetProperty("id").GetString().Should().Be(path.Replace('\\', '/'));
        article.GetProperty("sentences").GetArrayLength().Should().Be(1);
        article.TryGetProperty("tokens", out _).Should().BeFalse();
    }

    [Fact]
    public async Task All_layers_add_tokens_and_mentions()
    {
        ToolRun run = await ToolRun.WithInput("It rained.", "analyze", "-", "--layers", "all");
        JsonElement token = run.Json[0].GetProperty("tokens")[0];
        token.EnumerateObject().Select(property => property.Name).Should().Equal("start", "end", "pos", "head", "relation");
        run.Json[0].TryGetProperty("mentions", out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_folder_gives_its_text_and_line_files_in_order_of_name()
    {
        using TemporaryFolder folder = new();
        folder.Write("b.txt", "B.");
        folder.Write("a.jsonl", "{\"id\":\"a1\",\"text\":\"A.\"}\n{\"id\":\"a2\",\"text\":\"A.\"}\n");
        folder.Write("c/d.TXT", "D.");
        folder.Write("readme.md", "not an article");
        ToolRun run = await ToolRun.With("analyze", folder.Path);
        run.Json.Select(article => article.GetProperty("id").GetString()!.Split('/')[^1]).Should().Equal("a1", "a2", "b.txt", "d.TXT");
    }

    [Fact]
    public async Task A_failing_line_gives_an_error_in_its_place_and_exit_code_1_and_nothing_is_lost()
    {
        string[] lines =
        [
            "{\"id\":\"1\",\"text\":\"One.\"}",
            "{\"id\":\"2\"}",
            "{\"id\":\"3\",\"text\":null}",
            "no json",
            "",
            "[]",
            "{\"id\":\"6\",\"text\":\"Six.\",\"more\":{}}",
            "{\"text\":\"No id.\"}",
            "{\"id\":8,\"text\":\"\"}",
        ];
        ToolRun run = await ToolRun.WithInput(string.Join("\r\n", lines), "analyze", "-");
        run.Code.Should().Be(1);
        run.Json.Select(article => article.GetProperty("id").GetString()).Should().Equal("1", "2", "3", "-:4", "-:6", "6", "-:8", "8");
        run.Json.Select(article => article.TryGetProperty("error", out _)).Should().Equal(false, true, true, true, true, false, false, false);
        run.Json[1].GetProperty("error").GetString().Should().Contain("text");
        run.Error.Should().Contain("4 of 8");
    }

    [Fact]
    public async Task Many_lines_come_back_in_order()
    {
        string input = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{new string('w', i % 7 * 50)} rained.\"}}\n"));
        ToolRun run = await ToolRun.WithInput(input, "analyze", "-", "--jsonl", "--threads", "3");
        run.Json.Select(article => article.GetProperty("id").GetString()).Should().Equal(Enumerable.Range(0, 300).Select(i => i.ToString()));
    }

    [Fact]
    public async Task The_standard_input_is_plain_text_unless_its_first_line_is_an_article_in_JSON()
    {
        (await ToolRun.WithInput("{ a brace }\nand more", "analyze", "-")).Json.Should().ContainSingle().Which.GetProperty("id").GetString().Should().Be("-");
        (await ToolRun.WithInput("Plain.\nMore.", "analyze", "-")).Json[0].GetProperty("blocks")[1].GetProperty("start").GetInt32().Should().Be(7);
        (await ToolRun.WithInput("{\"id\":\"x\",\"text\":\"A.\"}", "analyze", "-")).Json[0].GetProperty("id").GetString().Should().Be("x");
        (await ToolRun.WithInput("", "analyze", "-")).Json.Should().ContainSingle();
        (await ToolRun.WithInput("", "analyze", "-", "--jsonl")).Json.Should().BeEmpty();
        (await ToolRun.WithInput("{\"id\":\"x\",\"text\":\"A.\"}", "analyze", "-", "--jsonl")).Json.Should().ContainSingle();
    }

    [Fact]
    public async Task A_text_file_is_read_as_lines_when_that_is_declared()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("feed.txt", "{\"id\":\"x\",\"text\":\"A.\"}\n{\"id\":\"y\",\"text\":\"A.\"}");
        (await ToolRun.With("analyze", path, "--jsonl")).Json.Should().HaveCount(2);
        (await ToolRun.With("analyze", path)).Json.Should().ContainSingle();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_byte_order_mark_is_not_part_of_the_text(bool mark)
    {
        using TemporaryFolder folder = new();
        byte[] text = Encoding.UTF8.GetBytes("“Hi,” said Zoë.");
        string path = folder.Write("a.txt", mark ? [0xEF, 0xBB, 0xBF, .. text] : text);
        ToolRun run = await ToolRun.With("analyze", path);
        JsonElement block = run.Json[0].GetProperty("blocks")[0];
        block.GetProperty("start").GetInt32().Should().Be(0);
        block.GetProperty("end").GetInt32().Should().Be(15);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_never_throw()
    {
        byte[] noise = new byte[3000];
        new Random(3).NextBytes(noise);
        ToolRun run = await ToolRun.WithInput([(byte)'a', .. noise], "analyze", "-");
        run.Code.Should().Be(0);
        run.Json.Should().ContainSingle();
        (await ToolRun.WithInput([.. "{\"id\":\"x\",\"text\":\""u8, 0xFF, 0xC0, .. "\"}"u8], "analyze", "-", "--jsonl")).Code.Should().Be(0);
    }

    [Fact]
    public async Task Escapes_of_lone_surrogates_are_text_like_any_other()
    {
        ToolRun run = await ToolRun.WithInput("{\"id\":\"x\",\"text\":\"\\ud800 \\\"A\\\" \\u00e9\\n\\t\\\\ b.\"}", "analyze", "-", "--jsonl");
        run.Code.Should().Be(0);
        run.Json[0].GetProperty("blocks").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_missing_file_is_an_error_of_its_own_and_the_others_are_analysed()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "A.");
        ToolRun run = await ToolRun.With("analyze", path + ".gone", path + ".jsonl", path);
        run.Code.Should().Be(1);
        run.Json.Select(article => article.TryGetProperty("error", out _)).Should().Equal(true, true, false);
    }

    [Fact]
    public async Task The_output_may_go_to_a_file()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "out.jsonl");
        ToolRun run = await ToolRun.WithInput("“A”.", "analyze", "-", "-o", path);
        run.Output.Should().BeEmpty();
        byte[] bytes = await File.ReadAllBytesAsync(path);
        bytes[0].Should().Be((byte)'{', "there is no byte order mark");
        bytes[^1].Should().Be((byte)'\n');
    }

    [Fact]
    public async Task A_file_that_is_not_a_model_is_told_in_one_line()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "A.");
        ToolRun run = await ToolRun.With("analyze", path, "--model", path);
        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("newsclaims: ").And.Contain("NCMS").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_saved_model_can_be_given()
    {
        if (ClaimModel.English.Sections.Count == 0)
            return;
        using TemporaryFolder folder = new();
        using MemoryStream bytes = new();
        ClaimModel.English.Save(bytes);
        ToolRun own = await ToolRun.WithInput("“It rained,” said Ana Quill.", "analyze", "-", "--model", folder.Write("m.model", bytes.ToArray()));
        ToolRun builtIn = await ToolRun.WithInput("“It rained,” said Ana Quill.", "analyze", "-");
        own.Output.Should().Be(builtIn.Output);
    }
}
