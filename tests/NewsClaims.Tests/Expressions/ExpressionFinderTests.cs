using System.Text;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Expressions;

public class ExpressionFinderTests
{
    private static readonly ClaimPipeline Dated = ClaimPipeline.Default.With(options => options with { ArticleDate = new DateOnly(2024, 3, 6) });

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string line in File.ReadLines(Checkout.Find("tests", "NewsClaims.Tests", "Expressions", "cases.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
                cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Places_types_and_values_are_exact(string marked, string expected)
    {
        ArticleAnalysis analysis = Dated.Analyze(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), AnalysisLayer.Expressions);
        StringBuilder found = new(analysis.Text);
        foreach (ValueExpression expression in analysis.Expressions.Reverse())
            found.Insert(expression.Span.End, ']').Insert(expression.Span.Start, '[');
        found.ToString().Should().Be(marked);
        Written(analysis).Should().Be(expected);
    }

    [Fact]
    public void There_are_many_cases() => Cases.Should().HaveCountGreaterThanOrEqualTo(120);

    [Theory]
    [InlineData("The ferry sank last week.", "Date ?")]
    [InlineData("The ferry sank on Monday.", "Date ?")]
    [InlineData("The ferry sank on March 3.", "Date ?")]
    [InlineData("The ferry sank on March 3, 2024.", "Date 2024-03-03")]
    [InlineData("The ferry ran for three years.", "Date P3Y")]
    public void Without_the_date_of_the_article_only_what_the_words_say_is_known(string text, string expected) =>
        Written(ClaimPipeline.Default.Analyze(text, AnalysisLayer.Expressions)).Should().Be(expected);

    [Fact]
    public void A_month_in_a_name_is_no_date()
    {
        ArticleAnalysis analysis = Dated.Analyze("Minister April Halloran met Mr. Smith in Paris.", AnalysisLayer.Expressions);
        analysis.Entities.Should().Contain(entity => entity.Span.In(analysis.Text) == "April Halloran");
        analysis.Expressions.Should().BeEmpty();
    }

    [Theory]
    [InlineData("1,2,3,4,5 1.2.3 1/2/3 -5 - - 5% %% $ $$ 5$ $,5")]
    [InlineData("999999999999999999999999999 percent, 999999999999 trillion trillion trillion dollars, 9999999999 years ago")]
    [InlineData("the the mid- mid-’s mid-9999 '0s Q9 Q4 9999 32 May 31/31/2020 2020-99-99 2019-02-30")]
    [InlineData("00:60 25:00 24:00 99:99 p.m. 13 p.m. last last next this this past 0 days ago")]
    public void Figures_that_mean_nothing_do_no_harm(string text)
    {
        foreach (ValueExpression expression in Dated.Analyze(text, AnalysisLayer.Expressions).Expressions)
            (expression.Value ?? "?").Should().NotBeEmpty();
    }

    [Fact]
    public void Layers_before_have_no_expressions() => Dated.Analyze("It cost $5.", AnalysisLayer.Entities).Expressions.Should().BeEmpty();

    [Fact]
    public void A_date_out_of_range_is_refused() =>
        FluentActions.Invoking(() => ClaimPipeline.Default.With(options => options with { ArticleDate = DateOnly.MinValue })).Should().Throw<ArgumentException>().WithMessage("*ArticleDate*");

    private static string Written(ArticleAnalysis analysis) =>
        string.Join("; ", analysis.Expressions.Select(expression => $"{expression.Type} {expression.Value ?? "?"} {expression.Unit}".TrimEnd()));
}
