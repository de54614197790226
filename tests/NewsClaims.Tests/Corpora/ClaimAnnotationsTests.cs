using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Corpora;

public sealed class ClaimAnnotationsTests : IDisposable
{
    private static readonly AttributionDocument Article = new()
    {
        Id = "harbour-1",
        Text = "The mayor said the ferry had stopped. Nobody knows why, she added.",
        Genre = "",
        License = "",
        Attributions =
        [
            new([new TextSpan(0, 9)], [new TextSpan(10, 4)], [new TextSpan(15, 21)], false),
            new([new TextSpan(56, 3)], [new TextSpan(60, 5)], [new TextSpan(38, 16)], false),
        ],
        Alternates = [],
        Discarded = [],
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_come_with_the_spans_of_the_article()
    {
        IReadOnlyList<TypedClaim> claims = Read("# harbour-1", "A1\tEvent\tAffirm\tPositive\tProbable\tPast\tquantity\t0.7", "A2\tNotAClaim");

        claims.Should().HaveCount(2);
        claims[0].Labels.Should().Be(new ClaimLabels(ClaimType.Event, Stance.Affirm, Polarity.Positive, Certainty.Probable, ClaimTime.Past, true, 0.7f, null));
        claims[0].Content[0].In(Article.Text).Should().Be("the ferry had stopped");
        claims[1].IsClaim.Should().BeFalse();
        claims[1].Id.Should().Be("A2");
    }

    [Theory]
    [InlineData("# elsewhere", "no article \"elsewhere\"")]
    [InlineData("A1\tNotAClaim", "no attribution \"A1\"")]
    [InlineData("# harbour-1\nA3\tNotAClaim", "no attribution \"A3\"")]
    [InlineData("# harbour-1\nA1\tEvent\tAffirm", "3 fields")]
    [InlineData("# harbour-1\n\nA1\tNotAClaim", "no attribution \"\"")]
    [InlineData("# harbour-1\nA1\tEvent\tAffirm\tPositive\tCertain\tPast\t-\tmuch", "\"much\"")]
    [InlineData("# harbour-1\nA1\tRumour\tAffirm\tPositive\tCertain\tPast\t-\t0", "\"Rumour\"")]
    public void A_line_that_says_nothing_sensible_is_told(string lines, string told) =>
        FluentActions.Invoking(() => Read(lines.Split('\n'))).Should().Throw<InvalidDataException>().WithMessage($"*{told}*");

    [Theory]
    [InlineData("polnear-claims.tsv", 400)]
    [InlineData("polnear-dev-claims.tsv", 50)]
    public void Our_annotations_name_each_article_once_and_hold_no_text(string file, int fewerArticles)
    {
        string[] lines = File.ReadAllLines(Checkout.Find("seeds", "annotations", file));
        lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(fewerArticles);
        lines.Where(line => line.Contains(' ') && line[0] != '#').Should().BeEmpty();
    }

    private IReadOnlyList<TypedClaim> Read(params string[] lines)
    {
        string path = _folder.Write("claims.tsv", string.Join('\n', lines));
        return ClaimAnnotations.Read(path, new Dictionary<string, AttributionDocument> { [Article.Id] = Article });
    }
}
