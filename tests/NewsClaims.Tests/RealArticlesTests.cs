using NewsClaims.Corpora;

namespace NewsClaims.Tests;

/// <summary>
/// Two real articles that stand beside the checkout on development machines: captions, pull quotes, navigation, typos and three people of
/// one surname. Short snippets point at the places.
/// </summary>
public class RealArticlesTests
{
    private const string Summit = "000_4a427009187b29ff.txt";
    private const string Commentary = "004_d013f1ddb31c54d0.txt";

    [SkippableTheory]
    [InlineData("invested a lot", "Shin Beomchul", SpeakerKind.Person)]
    [InlineData("political risk is also", "Shin Beomchul", SpeakerKind.Person)]
    [InlineData("missing an opportunity", "Choe Son Hui", SpeakerKind.Person)]
    [InlineData("lost the will", "Choe Son Hui", SpeakerKind.Person)]
    [InlineData("not be for a long time", "Donald Trump", SpeakerKind.Person)]
    [InlineData("One option could be", "Soo Kim", SpeakerKind.Person)]
    [InlineData("great at the blame game", "Soo Kim", SpeakerKind.Person)]
    [InlineData("recalibrate", "David Kim", SpeakerKind.Person)]
    [InlineData("may now try to visit", "David Kim", SpeakerKind.Person)]
    [InlineData("strategic choice", "Xi Jinping", SpeakerKind.Person)]
    [InlineData("deepest recession", "South Korean central bank", SpeakerKind.Organization)]
    public void Every_quotation_of_the_summit_report_has_its_speaker(string snippet, string name, SpeakerKind kind)
    {
        Claim claim = ClaimAt(Read(Summit), snippet);

        claim.Speaker.Should().NotBeNull();
        Bare(claim.Speaker!.Name).Should().Be(name);
        claim.Speaker.Kind.Should().Be(kind);
    }

    [SkippableFact]
    public void A_report_by_an_institute_is_no_person()
    {
        ClaimAt(Read(Summit), "exiled, imprisoned").Speaker!.Kind.Should().BeOneOf(SpeakerKind.Organization, SpeakerKind.Document);
    }

    [SkippableTheory]
    [InlineData("face-saving move")]
    [InlineData("messaging happened earlier")]
    public void The_first_person_of_the_commentary_is_its_author(string snippet)
    {
        Claim claim = ClaimAt(Read(Commentary), snippet);

        claim.Speaker.Should().NotBeNull();
        claim.Speaker!.Kind.Should().Be(SpeakerKind.Author);
        claim.Speaker.Name.Should().Be("Jean H. Lee");
    }

    [SkippableTheory]
    [InlineData(Summit)]
    [InlineData(Commentary)]
    public void No_claim_comes_from_outside_the_story(string file)
    {
        ArticleAnalysis analysis = Read(file);

        analysis.Claims.Should().NotBeEmpty();
        foreach (Claim claim in analysis.Claims)
            analysis.Blocks[claim.Block].Kind.IsStory().Should().BeTrue($"\"{claim.Text}\" stands in a {analysis.Blocks[claim.Block].Kind}");
    }

    [SkippableTheory]
    [InlineData(Summit, "Kim Jong-un. Picture", BlockKind.Caption)]
    [InlineData(Summit, "A friend in Xi", BlockKind.Subheading)]
    [InlineData(Summit, "The summits have played well", BlockKind.PullQuote)]
    [InlineData(Summit, "• With", BlockKind.Boilerplate)]
    [InlineData(Commentary, "Skip to main", BlockKind.Boilerplate)]
    [InlineData(Commentary, "This article is published", BlockKind.Boilerplate)]
    [InlineData(Commentary, "The views expressed", BlockKind.Boilerplate)]
    [InlineData(Commentary, "The Indo-Pacific Program", BlockKind.Boilerplate)]
    [InlineData(Commentary, "Back to Traditional", BlockKind.Subheading)]
    [InlineData(Commentary, "In a flash", BlockKind.Paragraph)]
    public void Lines_have_their_kind(string file, string start, BlockKind kind)
    {
        ArticleAnalysis analysis = Read(file);

        analysis.Blocks.Where(block => block.Span.Slice(analysis.Text).StartsWith(start, StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(block => block.Kind == kind);
    }

    [SkippableTheory]
    [InlineData("Shin Beomchul", EntityClass.Person)]
    [InlineData("Choe Son Hui", EntityClass.Person)]
    [InlineData("Lu Kang", EntityClass.Person)]
    [InlineData("Soo Kim", EntityClass.Person)]
    [InlineData("David Kim", EntityClass.Person)]
    [InlineData("Moon Jae-in", EntityClass.Person)]
    [InlineData("John Bolton", EntityClass.Person)]
    [InlineData("Asan Institute for Policy Studies", EntityClass.Organization)]
    [InlineData("Korean Central News Agency", EntityClass.Organization)]
    [InlineData("North Korea Strategy Centre", EntityClass.Organization)]
    [InlineData("Central Intelligence Agency", EntityClass.Organization)]
    [InlineData("Stimson Centre", EntityClass.Organization)]
    [InlineData("Hanoi", EntityClass.Location)]
    [InlineData("Beijing", EntityClass.Location)]
    [InlineData("Vietnamese", EntityClass.Misc)]
    public void Names_of_the_summit_report_are_found(string name, EntityClass type)
    {
        ArticleAnalysis analysis = Read(Summit);

        analysis.Entities.Should().Contain(entity => entity.Class == type && entity.Span.In(analysis.Text) == name);
    }

    private static ArticleAnalysis Read(string file)
    {
        CorpusFolder? data = CorpusFolder.Find();
        Skip.If(data is null, "needs the real articles beside the checkout");
        return ClaimExtractor.Analyze(File.ReadAllText(data!.FullName(Path.Combine("..", "seeds", file))));
    }

    private static Claim ClaimAt(ArticleAnalysis analysis, string snippet)
    {
        int start = analysis.Text.IndexOf(snippet, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, $"\"{snippet}\" stands in the article");
        TextSpan place = new(start, snippet.Length);
        Claim? claim = analysis.Claims.FirstOrDefault(candidate => candidate.Content.Any(span => span.Overlaps(place)));
        claim.Should().NotBeNull($"\"{snippet}\" is claimed");
        return claim!;
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
