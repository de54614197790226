using NewsClaims.Formats;
using NewsClaims.Tests.Json;

namespace NewsClaims.Tests.Formats;

public class CsvFormatTests
{
    [Fact]
    public void The_form_is_as_approved() => Approved.Compare(HandBuilt.Analysis().ToCsv("article-1").ReplaceLineEndings("\n"), "Formats", "article.csv");

    [Theory]
    [MemberData(nameof(FormatArticles.Names), MemberType = typeof(FormatArticles))]
    public void Rows_read_back_give_the_claims(string name)
    {
        ArticleAnalysis analysis = FormatArticles.Analysis(name);
        string[][] rows = Read(analysis.ToCsv(name));
        rows.Should().OnlyContain(row => row.Length == rows[0].Length);
        int text = Array.IndexOf(rows[0], "claim"), id = Array.IndexOf(rows[0], "id"), start = Array.IndexOf(rows[0], "start");
        rows.Skip(1).Select(row => row[text].TrimStart('\'')).Should().Equal(analysis.Claims.Select(claim => claim.Text));
        rows.Skip(1).Select(row => row[id]).Should().Equal(analysis.Claims.Select(claim => claim.Id));
        rows.Skip(1).Select(row => int.Parse(row[start])).Should().Equal(analysis.Claims.Select(claim => claim.Content[0].Start));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\r\n=1")]
    [InlineData("\u00a0=1")]
    [InlineData("＝1")]
    [InlineData("=\"\",x")]
    public void A_cell_that_would_be_a_formula_is_made_text(string cell)
    {
        string[] row = Read(WithSpeaker(cell).ToCsv(cell))[1];
        row[0].Should().Be("'" + cell);
        row[2].Should().Be("'" + cell);
    }

    [Fact]
    public void Quotation_marks_commas_and_line_ends_stay_inside_their_cell()
    {
        Read(WithSpeaker("a \"b\", c\nd").ToCsv("x"))[1][2].Should().Be("a \"b\", c\nd");
        WithSpeaker("plain – “text”").ToCsv("x").Should().Contain(",plain – “text”,");
    }

    [Fact]
    public void Later_articles_of_a_table_have_no_header()
    {
        using StringWriter writer = new();
        HandBuilt.Analysis().WriteCsv(writer, "a");
        HandBuilt.Analysis().WriteCsv(writer, "b", header: false);
        Read(writer.ToString()).Select(row => row[0]).Should().Equal("article", "a", "a", "a", "b", "b", "b");
    }

    private static ArticleAnalysis WithSpeaker(string name)
    {
        ArticleAnalysis from = HandBuilt.Analysis();
        Claim claim = from.Claims[0] with { Speaker = from.Claims[0].Speaker! with { Name = name } };
        return new ArticleAnalysis(from.Text, AnalysisLayer.Claims, [], [], [], [], [], [], [], [], null, [claim]);
    }

    // A reader of RFC 4180, independent of the writer.
    private static string[][] Read(string csv)
    {
        List<string[]> rows = [];
        List<string> row = [];
        System.Text.StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (csv[i] == ',' || csv[i] == '\r'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\r')
                {
                    csv[++i].Should().Be('\n');
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        quoted.Should().BeFalse();
        return [.. rows];
    }
}
