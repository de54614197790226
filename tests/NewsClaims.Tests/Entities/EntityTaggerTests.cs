namespace NewsClaims.Tests.Entities;

public class EntityTaggerTests
{
    [Theory]
    [InlineData("The minister, Ana Torvald, flew to Germany on Monday.", "Ana Torvald/Person Germany/Location")]
    [InlineData("Officials in France said the German delegation had left.", "France/Location German/Misc")]
    [InlineData("She works for the United Nations in Geneva.", "United Nations/Organization Geneva/Location")]
    [InlineData("It rained all day.", "")]
    public void Names_are_found_with_their_types(string text, string expected)
    {
        Names(text).Should().Be(expected);
    }

    [Fact]
    public void A_title_is_no_part_of_a_name()
    {
        Names("President Ana Torvald met Mr. Hale in France.").Should().Be("Ana Torvald/Person Hale/Person France/Location");
    }

    [Theory]
    [InlineData("Labour MP Dara Quillfeather said the bill would fail.", "Labour/Organization Dara Quillfeather/Person")]
    [InlineData("Xi told Li that Beijing would not yield.", "Xi/Person Li/Person Beijing/Location")]
    [InlineData("The cleric, Abu Omar al-Masri, fled to Syria.", "Abu Omar al-Masri/Person Syria/Location")]
    [InlineData("Gov.-elect Maria Stenholm will meet Sen. Tom Radley in Washington.", "Maria Stenholm/Person Tom Radley/Person Washington/Location")]
    [InlineData("Prime Minister Theresa Mayhew flew to Brussels.Jean-Claude Vanner met her there.", "Theresa Mayhew/Person Brussels/Location Jean-Claude Vanner/Person")]
    [InlineData("'We are done,' said Tony Blane's spokesman.", "Tony Blane/Person")]
    [InlineData("“We’re done,” said O’Brien.", "O’Brien/Person")]
    [InlineData("By Carla Mendes and Li Wei", "Carla Mendes/Person Li Wei/Person")]
    [InlineData("Photo: Ana Souza/AFP/Getty Images", "Ana Souza/Person AFP/Organization Getty Images/Organization")]
    [InlineData("Scotland Yard detectives questioned a man from Leeds United.", "Scotland Yard/Organization Leeds United/Organization")]
    [InlineData("The Supreme Court upheld the Affordable Care Act.", "Supreme Court/Organization Affordable Care Act/Misc")]
    public void Names_are_found_in_the_shapes_news_gives_them(string text, string expected)
    {
        Names(text).Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\0\0 \uD800 A\uDC00b \uDFFF")]
    [InlineData("((((((((((((((((((((\"\"\"\"\"\"\"\"\"\"\"")]
    [InlineData("ALL CAPITALS AND NO END")]
    public void Any_text_can_be_tagged(string text)
    {
        EntitiesHold(ClaimPipeline.Default.Analyze(text, AnalysisLayer.Entities));
    }

    [Fact]
    public void A_sentence_of_any_length_can_be_tagged()
    {
        string text = string.Concat(Enumerable.Repeat("Ana Torvald of Germany and ", 4_000));
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Entities);
        EntitiesHold(analysis);
        analysis.Entities.Count.Should().BeGreaterThan(4_000);
    }

    [Fact]
    public void A_word_is_read_in_the_light_of_the_rest_of_the_article()
    {
        const string Alone = "Penrith lost.";
        Names(Alone).Should().NotContain("/Person");
        Names(Alone + " Senator Ana Penrith met Mr. Hale. Penrith said that she would stay, and Mr. Penrith agreed.").Should().StartWith("Penrith/Person ");
    }

    [Theory]
    [InlineData("April Halloran met Mr. Smith in Paris.", "April Halloran/Person")]
    [InlineData("Yesterday Ms. June Petersen and May Winters left the council.", "June Petersen/Person May Winters/Person")]
    [InlineData("In April Halloran met Mr. Smith.", "Halloran/Person")]
    [InlineData("On 5 June Halloran met Mr. Smith.", "Halloran/Person")]
    [InlineData("Last May Halloran met Mr. Smith.", "Halloran/Person")]
    public void A_month_before_a_person_is_a_given_name_where_it_is_no_date(string text, string names) => Names(text).Should().StartWith(names);

    [Fact]
    public void The_same_text_gives_the_same_names_and_confidence()
    {
        const string Text = "Ana Torvald of the Harbour Institute flew to Germany. Torvald returned on Monday.";
        ClaimPipeline.Default.Analyze(Text).Entities.Should().Equal(ClaimPipeline.Create(options => options).Analyze(Text).Entities);
    }

    private static string Names(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Entities);
        EntitiesHold(analysis);
        return string.Join(" ", analysis.Entities.Select(entity => $"{entity.Span.In(text)}/{entity.Class}"));
    }

    private static void EntitiesHold(ArticleAnalysis analysis)
    {
        int end = 0;
        foreach (Entity entity in analysis.Entities)
        {
            // One assertion a name would take long on the longest text.
            bool holds = !entity.Tokens.IsEmpty
                && entity.Tokens.Start >= end
                && analysis.Parsed.SentenceOf(entity.Tokens.Start) == analysis.Parsed.SentenceOf(entity.Tokens.End - 1)
                && entity.Span == analysis.Parsed.Span(entity.Tokens)
                && entity.Confidence is >= 0 and <= 1;
            if (!holds)
                entity.Should().BeNull("the contract must hold for every name");
            end = entity.Tokens.End;
        }
    }
}
