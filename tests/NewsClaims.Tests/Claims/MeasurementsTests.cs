using NewsClaims.Claims;

namespace NewsClaims.Tests.Claims;

public class MeasurementsTests
{
    private static readonly ClaimLexicon Lexicon = ClaimLexicon.Read(ClaimModel.English);

    [Theory]
    [InlineData("Unemployment fell to 4% last month.", "Percent")]
    [InlineData("It cost $3 million to build.", "Money")]
    [InlineData("The pipe is 40 miles long.", "Unit")]
    [InlineData("The blast killed nine people.", "Casualties")]
    [InlineData("Some 300 trucks crossed the border.", "LargeCount")]
    [InlineData("They detained three men.", "SmallCount")]
    [InlineData("Exports doubled in a year.", "Change")]
    [InlineData("It is the largest port in the region.", "Rank")]
    public void A_measure_is_told_by_its_kind(string text, string kind) => Find(text).Should().HaveFlag(Enum.Parse<Measures>(kind));

    [Theory]
    [InlineData("The council met in 2016.")]
    [InlineData("The council met on May 12.")]
    [InlineData("The council met at 7 p.m.")]
    [InlineData("It was the 20th meeting.")]
    [InlineData("The council met.")]
    public void Dates_times_and_ordinals_measure_nothing(string text) => (Find(text) & Measurements.Quantities).Should().Be(Measures.None);

    private static Measures Find(string article)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(article, AnalysisLayer.Entities);
        ClaimText text = new(analysis.Parsed, [], Lexicon);
        int[] tokens = [.. Enumerable.Range(0, analysis.Tokens.Count)];
        ClaimWords[] classes = new ClaimWords[tokens.Length];
        text.Classify(tokens, classes);
        return Measurements.Find(text, tokens, classes);
    }
}
