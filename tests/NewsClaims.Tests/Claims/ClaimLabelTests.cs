using NewsClaims.Corpora;

namespace NewsClaims.Tests.Claims;

/// <summary>The definitions in <c>seeds/labels</c>: that they cover the types, agree with the enum, and that their examples come out.</summary>
public class ClaimLabelTests
{
    private static readonly IReadOnlyList<ClaimLabelExample> Examples = ClaimLabelExamples.ReadAll(Checkout.Find("seeds", "labels"));

    public static TheoryData<ClaimType> Types => [.. Enum.GetValues<ClaimType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_has_a_file_with_its_place_in_the_order(ClaimType type)
    {
        string[] lines = File.ReadAllLines(Checkout.Find("seeds", "labels", type.ToString().ToLowerInvariant() + ".md"));
        lines[0].Should().Be($"# {type}");
        lines.Should().Contain(line => line.StartsWith($"Number {(int)type + 1} of {Enum.GetValues<ClaimType>().Length}:"));
        lines.Should().Contain("## Examples").And.Contain("## Near misses").And.Contain("## To learn from");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_example_in_the_documentation_of_a_type_is_one_of_its_examples(ClaimType type)
    {
        string source = File.ReadAllText(Checkout.Find("src", "NewsClaims", "ClaimType.cs"));
        string documentation = source[..source.IndexOf($"\n    {type},", StringComparison.Ordinal)];
        int start = documentation.LastIndexOf("<i>", StringComparison.Ordinal) + 3;
        string example = Letters(documentation[start..documentation.LastIndexOf("</i>", StringComparison.Ordinal)]);
        Examples.Where(one => one.Annotation.Labels.Type == type && !one.ForTraining).Select(one => Letters(one.Text))
            .Should().Contain(text => text.Contains(example));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_is_found_in_its_examples(ClaimType type)
    {
        List<ClaimLabelExample> own = [.. Examples.Where(example => !example.ForTraining && example.Annotation.IsClaim && example.Annotation.Labels.Type == type)];
        own.Should().HaveCountGreaterThanOrEqualTo(9);
        List<string> wrong = [.. own.Where(example => Found(example)?.Type != type).Select(example => $"{example.Text} → {Found(example)?.Type}")];
        wrong.Count.Should().BeLessThanOrEqualTo(own.Count * Allowed(type) / 100, string.Join('\n', wrong));
    }

    [Fact]
    public void What_is_no_claim_gives_none()
    {
        List<ClaimLabelExample> own = [.. Examples.Where(example => !example.ForTraining && !example.Annotation.IsClaim)];
        own.Should().HaveCount(10);
        own.Where(example => ClaimExtractor.Extract(example.Text).Count > 0).Should().HaveCountLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("stance", 93)]
    [InlineData("polarity", 93)]
    [InlineData("certainty", 90)]
    [InlineData("time", 75)]
    [InlineData("quantity", 90)]
    public void Attributes_are_found_in_the_examples(string attribute, int least)
    {
        int all = 0, right = 0;
        foreach (ClaimLabelExample example in Examples.Where(example => !example.ForTraining && example.Annotation.IsClaim))
        {
            if (Found(example) is not { } claim)
                continue;
            ClaimLabels gold = example.Annotation.Labels;
            all++;
            right += attribute switch
            {
                "stance" => claim.Stance == gold.Stance,
                "polarity" => claim.Polarity == gold.Polarity,
                "certainty" => claim.Certainty == gold.Certainty,
                "time" => claim.Time == gold.Time,
                _ => claim.HasQuantity == gold.HasQuantity,
            }
                ? 1
                : 0;
        }

        (100.0 * right / all).Should().BeGreaterThanOrEqualTo(least);
    }

    // How many of a hundred examples of a type may be taken for another. Threats, causes, and rankings without a number are the hardest.
    private static int Allowed(ClaimType type) => type switch
    {
        ClaimType.Threat => 45,
        ClaimType.Causal or ClaimType.Statement or ClaimType.Quantity => 50,
        ClaimType.Denial or ClaimType.Accusation or ClaimType.Event or ClaimType.Opinion => 30,
        _ => 20,
    };

    private static Claim? Found(ClaimLabelExample example)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(example.Text, AnalysisLayer.Mentions);
        TypedClaim gold = example.Annotation;
        return ClaimSketch.Classify(analysis, [ClaimSketch.Attribution(analysis, gold.Source, gold.Cue, gold.Content)]).FirstOrDefault();
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
