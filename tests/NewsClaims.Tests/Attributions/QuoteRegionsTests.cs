using NewsClaims.Attributions;

namespace NewsClaims.Tests.Attributions;

public class QuoteRegionsTests
{
    [Fact]
    public void Marks_belong_to_their_quotation()
    {
        Regions("“The bridge is safe,” she said, “and open.”").Should().Equal("“The bridge is safe,”", "“and open.”");
    }

    [Fact]
    public void Straight_marks_alternate()
    {
        Regions("\"Come in,\" he said. \"Sit down.\"").Should().Equal("\"Come in,\"", "\"Sit down.\"");
    }

    [Fact]
    public void A_quotation_inside_another_is_part_of_it()
    {
        Regions("“He called it ‘a gift’ to us,” she said.").Should().Equal("“He called it ‘a gift’ to us,”");
    }

    [Fact]
    public void British_single_marks_quote()
    {
        Regions("‘The harbour isn’t closed,’ said Mr Weld.").Should().Equal("‘The harbour isn’t closed,’");
    }

    [Fact]
    public void An_apostrophe_opens_nothing()
    {
        Regions("The unions’ members didn’t vote in ’98.").Should().BeEmpty();
    }

    [Fact]
    public void An_unclosed_quotation_runs_to_the_end_of_its_paragraph()
    {
        Regions("“We waited.\n\nNobody came.").Should().Equal("“We waited.");
    }

    [Fact]
    public void A_closing_mark_alone_closes_nothing()
    {
        Regions("The end” came soon.").Should().BeEmpty();
    }

    private static List<string> Regions(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Sentences);
        QuoteRegions regions = new(analysis.Parsed);
        return [.. regions.All.Select(region => analysis.Parsed.Span(region.Tokens).In(text))];
    }
}
