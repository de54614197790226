using NewsClaims.Attributions;
using NewsClaims.Layers;

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

    [Theory]
    [InlineData("„The bridge is safe,“ said Weld.", "„The bridge is safe,“")]
    [InlineData("«The bridge is safe,» said Weld.", "«The bridge is safe,»")]
    [InlineData("``The bridge is safe,'' said Weld.", "``The bridge is safe,''")]
    [InlineData("“The bridge is ‘quite’ safe,” said Weld.", "“The bridge is ‘quite’ safe,”")]
    [InlineData("‘He said “never” to us,’ said Weld.", "‘He said “never” to us,’")]
    public void Marks_of_other_shapes_and_marks_within_marks_quote_too(string text, string quoted)
    {
        Regions(text).Should().Equal(quoted);
    }

    [Fact]
    public void Each_paragraph_that_opens_and_never_closes_is_a_quotation_of_its_own()
    {
        Regions("“We waited.\n\n“Nobody came.\n\n“We walked home.”").Should().Equal("“We waited.", "“Nobody came.", "“We walked home.”");
    }

    private static List<string> Regions(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Sentences);
        bool[] isSingle = [.. analysis.Tokens.Select(token => QuoteRegions.IsSingle(token.Span.In(text)))];
        QuoteRegions regions = new(analysis.TokenSpans, isSingle, analysis.BlockArray, new RentedArrays());
        return [.. regions.All.Select(region => analysis.Parsed.Span(region.Tokens).In(text))];
    }
}
