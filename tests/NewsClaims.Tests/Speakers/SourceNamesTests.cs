namespace NewsClaims.Tests.Speakers;

/// <summary>How sources that are more than a name are named.</summary>
public class SourceNamesTests
{
    [Theory]
    [InlineData("Former secretary of state Mira Oduya said the talks were over.", "Former secretary of state Mira Oduya", "Mira Oduya")]
    [InlineData("Labour leadership candidate Mira Oduya said the talks were over.", "Labour leadership candidate Mira Oduya", "Mira Oduya")]
    [InlineData("Popular author and lecturer Mira Oduya said the talks were over.", "Popular author and lecturer Mira Oduya", "Mira Oduya")]
    [InlineData("London-based attorney Mira Oduya said the talks were over.", "London-based attorney Mira Oduya", "Mira Oduya")]
    [InlineData("The town’s Labour MP, Mira Oduya, said the talks were over.", "The town’s Labour MP, Mira Oduya,", "Mira Oduya")]
    [InlineData("Mira Oduya KC, for the union, said the talks were over.", "Mira Oduya KC, for the union,", "Mira Oduya")]
    [InlineData("Lind campaign manager Mira Oduya said the talks were over.", "Lind campaign manager Mira Oduya", "Mira Oduya")]
    [InlineData("Palm County Supervisor of Elections Mira Oduya said the talks were over.", "Palm County Supervisor of Elections Mira Oduya", "Mira Oduya")]
    [InlineData("Indian tractor and motorcycle maker Kaveri Auto said the talks were over.", "Indian tractor and motorcycle maker Kaveri Auto", "Kaveri Auto")]
    public void Who_bears_a_title_is_the_speaker(string text, string source, string name) => Of(text, source).Should().Be(name);

    [Theory]
    [InlineData("Josef Lind, the former governor, and Senator Mira Oduya said the talks were over.", "Josef Lind, the former governor, and Senator Mira Oduya", "Josef Lind and Mira Oduya")]
    [InlineData("Josef Lind, 45, and his wife, Mira Lind, 47, said the talks were over.", "Josef Lind, 45, and his wife, Mira Lind, 47,", "Josef Lind and Mira Lind")]
    [InlineData("Two members of the board, Josef Lind and Mira Oduya, said the talks were over.", "Two members of the board, Josef Lind and Mira Oduya,", "Josef Lind and Mira Oduya")]
    [InlineData("Josef Lind, an aide to Mira Oduya, said the talks were over.", "Josef Lind, an aide to Mira Oduya,", "Josef Lind")]
    [InlineData("Josef Lind, a teacher and no relation to the mayor, said the talks were over.", "Josef Lind, a teacher and no relation to the mayor,", "Josef Lind")]
    [InlineData("One of them, Mira Oduya, said the talks were over.", "One of them, Mira Oduya,", "Mira Oduya")]
    [InlineData("One of the teachers said the talks were over.", "One of the teachers", "One of the teachers")]
    [InlineData("Josef Lind, a teacher and Oduya supporter from Leeds, said the talks were over.", "Josef Lind, a teacher and Oduya supporter from Leeds,", "Josef Lind")]
    [InlineData("Mira Oduya and her advisers said the talks were over.", "Mira Oduya and her advisers", "Mira Oduya and her advisers")]
    [InlineData("Union leaders and veteran engineers said the talks were over.", "Union leaders and veteran engineers", "Union leaders and veteran engineers")]
    public void Several_are_named_together_and_others_are_not_added(string text, string source, string name) => Of(text, source).Should().Be(name);

    [Theory]
    [InlineData("Many Republicans in Washington said the talks were over.", "Many Republicans in Washington", "Many Republicans in Washington")]
    [InlineData("Republicans in Congress said the talks were over.", "Republicans in Congress", "Republicans in Congress")]
    [InlineData("About 30 percent of likely voters liked the plan, while 12 percent said the talks were over.", "12 percent", "12 percent of likely voters")]
    [InlineData("Senate Democrats said the talks were over.", "Senate Democrats", "Senate Democrats")]
    [InlineData("At least 55 countries said the talks were over.", "At least 55 countries", "55 countries")]
    [InlineData("One senior adviser said the talks were over.", "One senior adviser", "senior adviser")]
    [InlineData("Some of those surveyed said the talks were over.", "Some of those surveyed", "Some of those surveyed")]
    [InlineData("52 percent of registered voters said the talks were over.", "52 percent of registered voters", "52 percent of registered voters")]
    [InlineData("The latest Reuters poll this month said the talks were over.", "The latest Reuters poll this month", "Reuters poll")]
    [InlineData("Analysts polled last week by the Lind Centre said the talks were over.", "Analysts polled last week by the Lind Centre", "Analysts polled by the Lind Centre")]
    [InlineData("Records obtained by the Lind Centre said the talks were over.", "Records obtained by the Lind Centre", "Records")]
    [InlineData("A report published by the Lind Centre said the talks were over.", "A report published by the Lind Centre", "report by the Lind Centre")]
    [InlineData("Guidelines issued by the Lind administration said the talks were over.", "Guidelines issued by the Lind administration", "Guidelines by the Lind administration")]
    [InlineData("A memo written by a Treasury official said the talks were over.", "A memo written by a Treasury official", "memo by a Treasury official")]
    [InlineData("A former adviser on Monday said the talks were over.", "A former adviser on Monday", "former adviser")]
    [InlineData("A Leeds University poll out Thursday said the talks were over.", "A Leeds University poll out Thursday", "Leeds University poll")]
    [InlineData("An aide familiar with Thursday’s meeting said the talks were over.", "An aide familiar with Thursday’s meeting", "aide familiar with Thursday’s meeting")]
    [InlineData("The ministers themselves said the talks were over.", "The ministers themselves", "ministers")]
    public void Groups_and_documents_keep_what_tells_them_apart(string text, string source, string name) => Of(text, source).Should().Be(name);

    [Fact]
    public void A_relative_pronoun_means_whom_it_follows()
    {
        const string text = "The plan was backed by Mira Oduya of Leeds, the former governor, who said the talks were over.";

        Attribution found = GivenAttributions.Resolve(text, "who", "said", "the talks were over");

        found.Speaker!.Name.Should().Be("Mira Oduya");
        found.SpeakerEvidence.Should().Be("“who” → Mira Oduya, whom it follows");
    }

    [Fact]
    public void A_pronoun_that_means_nobody_is_no_name() =>
        GivenAttributions.Resolve("But this only suggests that the talks were over.", "this", "suggests", "that the talks were over").Speaker.Should().BeNull();

    [Fact]
    public void A_written_out_title_is_no_part_of_a_full_name()
    {
        const string text = "Assemblywoman Mira Oduya spoke on Monday. Oduya said the talks were over.";

        GivenAttributions.Resolve(text, "Oduya", "said", "the talks were over").Speaker!.Name.Should().Be("Mira Oduya");
    }

    [Theory]
    [InlineData("The Velmora Times published the papers on Monday. The Times said the talks were over.", "The Times", "Velmora Times")]
    [InlineData("The Velmora Times and the Leeds Times published the papers. The Times said the talks were over.", "The Times", "Times")]
    public void A_body_may_be_called_by_the_last_word_of_its_name_where_no_other_has_it(string text, string source, string name) => Of(text, source).Should().Be(name);

    [Theory]
    [InlineData("Josef Lind and Mira Oduya met on Monday. The two said the talks were over.", "The two", "Josef Lind and Mira Oduya")]
    [InlineData("Josef Lind and Mira Oduya met on Monday. Two bishops said the talks were over.", "Two bishops", "Two bishops")]
    [InlineData("Josef Lind and Mira Oduya met the bishops on Monday. Two of them said the talks were over.", "Two of them", "Two of them")]
    public void Two_are_those_before_only_where_they_are_known(string text, string source, string name) => Of(text, source).Should().Be(name);

    [Fact]
    public void It_is_the_document_that_was_cited_before()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("A petition signed by 38 families says that the rule is unlawful. It says that the board has never met.");

        analysis.Attributions.Select(one => one.Speaker!.Name).Should().Equal("petition", "petition");
        analysis.Attributions[1].SpeakerEvidence.Should().Be("“it” → petition, cited before");
    }

    [Fact]
    public void Whoever_spoke_before_is_not_the_critic_of_whom_a_passive_names()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("Mira Oduya said the talks were over. The governor has been accused of lying to the council.");

        analysis.Attributions.Where(one => one.Cue[0].In(analysis.Text).Contains("accused", StringComparison.Ordinal)).Should().ContainSingle().Which.Speaker.Should().BeNull();
    }

    private static string Of(string text, string source) => GivenAttributions.Resolve(text, source, "said", "the talks were over").Speaker!.Name;
}
