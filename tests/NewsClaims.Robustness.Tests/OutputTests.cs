using System.Text.Json;
using System.Text.RegularExpressions;
using NewsClaims.Formats;
using NewsClaims.Fuzz.Texts;
using NewsClaims.Json;

namespace NewsClaims.Robustness.Tests;

/// <summary>Hostile text in every form of output: it stays data and keeps its place.</summary>
public partial class OutputTests
{
    private const int Texts = 500;

    // An ordinary article with every kind of block.
    private const string Ordinary =
        "Ferry traffic falls\n\nBy Ida Moor\n\nPORT SELDIN — “If talks fail, we will strike,” said Dr. Ana Quill. She denied that 5 roads were shut. According to officials, prices rose 4.5%.\n\n"
        + "- “We must pay,” the mayor said.\n- Prices rose.\n\nPhoto: A. Moor\n\nWho closed the road?\n\n“No,” said Quill.\n\nRelated articles\n";

    private static readonly TextShape Html = TextShape.All.Single(shape => shape.Name == "HTML"), Naughty = TextShape.All.Single(shape => shape.Name == "naughty strings");

    private static readonly ClaimPipeline Pipeline = ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true });

    [Fact]
    public void Json_of_all_kinds_can_be_read_and_ends_no_script()
    {
        foreach (ArticleAnalysis analysis in Hostile())
        {
            using JsonDocument line = JsonDocument.Parse(analysis.ToJson("id", allLayers: true).ToLine());
            line.RootElement.GetProperty("blocks").GetArrayLength().Should().Be(analysis.Blocks.Count);
            foreach (string json in (string[])[analysis.ToJsonLd("</script><!--"), analysis.ToWebAnnotations("</script><!--")])
            {
                using JsonDocument document = JsonDocument.Parse(json);
                json.Should().NotContain("</").And.NotContain("<!--");
            }
        }
    }

    [Fact]
    public void A_line_of_json_is_one_line()
    {
        foreach (ArticleAnalysis analysis in Hostile())
            analysis.ToJson("a\nb", allLayers: true).ToLine().AsSpan().ContainsAny('\n', '\r').Should().BeFalse();
    }

    [Fact]
    public void A_table_has_its_columns_in_every_row_and_no_formula()
    {
        foreach (ArticleAnalysis analysis in Hostile())
        {
            List<List<string>> rows = Csv(analysis.ToCsv("=1+1"));
            rows.Should().HaveCount(analysis.Claims.Count + 1);
            foreach (List<string> row in rows)
            {
                row.Should().HaveSameCount(rows[0]);
                row.Should().NotContain(cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]));
            }
        }
    }

    [Fact]
    public void A_treebank_has_ten_columns_and_brat_its_kinds_of_line()
    {
        foreach (ArticleAnalysis analysis in Hostile())
        {
            analysis.ToConllu("a\nb").Split('\n').Should().OnlyContain(line => line.Length == 0 || line[0] == '#' || line.Count(c => c == '\t') == 9);
            analysis.ToBrat().Split('\n').Should().OnlyContain(line => line.Length == 0 || "TRAE*#N".Contains(line[0]));
        }
    }

    [Fact]
    public void A_page_has_no_element_that_the_text_brought()
    {
        HashSet<string> own = [.. Tags(Pipeline.Analyze(Ordinary).ToHtml("News"))];
        for (int seed = 0; seed < 300; seed++)
            own.UnionWith(Tags(Pipeline.Analyze(TextShape.All[0].Write(new Random(seed), 600)).ToHtml("News")));
        own.Should().NotBeEmpty().And.NotContain("img");
        foreach (ArticleAnalysis analysis in Hostile())
            Tags(analysis.ToHtml("</title><img src=x onerror=alert(1)>")).Except(own).Should().BeEmpty();
    }

    private static IEnumerable<ArticleAnalysis> Hostile() => Enumerable.Range(0, Texts)
        .Select(seed => (seed % 3) switch { 0 => Html.Write(new Random(seed), 300), 1 => Naughty.Write(new Random(seed), 120), _ => TextShape.Create(seed).Text })
        .Select(Pipeline.Analyze);

    // Names of elements, with the names of their attributes.
    private static IEnumerable<string> Tags(string html) => Tag().Matches(html).SelectMany(tag =>
        Attribute().Matches(tag.Groups[2].Value).Select(attribute => $"{tag.Groups[1].Value} {attribute.Groups[1].Value}").Append(tag.Groups[1].Value));

    private static List<List<string>> Csv(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        System.Text.StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c is ',' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',')
                    continue;
                rows.Add(row);
                row = [];
            }
            else if (quoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        return rows;
    }

    [GeneratedRegex(@"<\s*([A-Za-z][\w:-]*)((?:[^<>""']|""[^""]*""|'[^']*')*)>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:^|\s)([\w:-]+)\s*=\s*(?:""[^""]*""|'[^']*'|\S+)")]
    private static partial Regex Attribute();
}
