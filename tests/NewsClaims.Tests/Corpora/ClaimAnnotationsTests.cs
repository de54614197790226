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

    [Fact]
    public void Numbered_labels_are_found_by_their_number()
    {
        IReadOnlyDictionary<ulong, ClaimLabels?> labels = ReadNumbered("00000000000000ff\tEvent\tAffirm\tNegative\tCertain\tPast\t-\t1", "fedcba9876543210\tNotAClaim");

        labels[0xff].Should().Be(new ClaimLabels(ClaimType.Event, Stance.Affirm, Polarity.Negative, Certainty.Certain, ClaimTime.Past, false, 1f, null));
        labels[0xfedcba9876543210].Should().BeNull();
    }

    [Fact]
    public void What_nobody_judged_worth_checking_or_not_is_not_a_number() =>
        ReadNumbered("00000000000000ff\tEvent\tAffirm\tNegative\tCertain\tPast\t-\t-")[0xff]!.Value.CheckWorthiness.Should().Be(float.NaN);

    [Theory]
    [InlineData("ff\tNotAClaim", "\"ff\" is no number")]
    [InlineData("00000000000000fg\tNotAClaim", "\"00000000000000fg\" is no number")]
    [InlineData("00000000000000ff\tNotAClaim\n00000000000000ff\tNotAClaim", "line 2: 00000000000000ff has labels already")]
    [InlineData("00000000000000ff\tEvent", "2 fields")]
    public void A_numbered_line_that_says_nothing_sensible_is_told(string lines, string told) =>
        FluentActions.Invoking(() => ReadNumbered(lines.Split('\n'))).Should().Throw<InvalidDataException>().WithMessage($"*{told}*");

    [Theory]
    [InlineData("unit-claims.tsv", 30_000)]
    [InlineData("chosen-unit-claims.tsv", 20_000)]
    public void Our_numbered_labels_are_well_formed(string file, int fewer) =>
        ClaimAnnotations.ReadNumbered(Checkout.Find("seeds", "annotations", file)).Should().HaveCountGreaterThan(fewer);

    [Fact]
    public void No_unit_has_labels_twice()
    {
        IReadOnlyDictionary<ulong, ClaimLabels?> labels = ClaimAnnotations.ReadNumbered(Checkout.Find("seeds", "annotations", "unit-claims.tsv"));
        ClaimAnnotations.ReadNumbered(Checkout.Find("seeds", "annotations", "chosen-unit-claims.tsv")).Keys.Where(labels.ContainsKey).Should().BeEmpty();
    }

    [Theory]
    [InlineData("polnear-claims.tsv", 400)]
    [InlineData("polnear-dev-claims.tsv", 50)]
    public void Our_annotations_name_each_article_once_and_hold_no_text(string file, int fewerArticles)
    {
        string[] lines = File.ReadAllLines(Checkout.Find("seeds", "annotations", file));
        lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(fewerArticles);
        lines.Where(line => line.Contains(' ') && line[0] != '#').Should().BeEmpty();
    }

    private IReadOnlyDictionary<ulong, ClaimLabels?> ReadNumbered(params string[] lines) =>
        ClaimAnnotations.ReadNumbered(_folder.Write("units.tsv", string.Join('\n', lines)));

    private IReadOnlyList<TypedClaim> Read(params string[] lines)
    {
        string path = _folder.Write("claims.tsv", string.Join('\n', lines));
        return ClaimAnnotations.Read(path, new Dictionary<string, AttributionDocument> { [Article.Id] = Article });
    }
}
