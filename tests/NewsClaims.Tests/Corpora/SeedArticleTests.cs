using NewsClaims.Corpora;

namespace NewsClaims.Tests.Corpora;

public class SeedArticleTests
{
    [Fact]
    public void Marks_become_spans_of_the_plain_text()
    {
        SeedArticle article = SeedArticle.Parse("small", """
            @Headline Bridge shut
            @Dateline {Location:ELM BAY} -
            {k1:“It is unsafe,”} {s1:engineer {Person:Ana Roy}} {c1:said}. {k1:“Stay off.”}
            ---
            speaker Ana Roy | Person | engineer
            A1 Ana Roy | Statement | Present | worth=0.4
            """);

        article.Text.Should().Be("Bridge shut\nELM BAY - “It is unsafe,” engineer Ana Roy said. “Stay off.”\n");
        article.Blocks.Select(block => (block.Kind, block.Span.In(article.Text))).Should().Equal(
            (BlockKind.Headline, "Bridge shut"),
            (BlockKind.Dateline, "ELM BAY -"),
            (BlockKind.Paragraph, "“It is unsafe,” engineer Ana Roy said. “Stay off.”"));
        article.Entities.Select(entity => (entity.Span.In(article.Text), entity.Type)).Should().Equal(
            ("ELM BAY", EntityClass.Location),
            ("Ana Roy", EntityClass.Person));
        SeedAttribution attribution = article.Attributions.Should().ContainSingle().Subject;
        attribution.Source.Select(span => span.In(article.Text)).Should().Equal("engineer Ana Roy");
        attribution.Cue.Select(span => span.In(article.Text)).Should().Equal("said");
        attribution.Content.Select(span => span.In(article.Text)).Should().Equal("“It is unsafe,”", "“Stay off.”");
        attribution.Claim.Should().Be(new SeedClaim(
            "Ana Roy", ClaimType.Statement, ClaimTime.Present, Stance.Affirm, Polarity.Positive, Certainty.Certain, false, 0.4f, null));
    }

    [Theory]
    [InlineData("{s1:She} {c1:said} {k1:no}.\n---\nspeaker Ana | Person", "*A1 has no line*")]
    [InlineData("She said no.\n---\nA1 Ana | Denial | Past", "*A1 is not marked*")]
    [InlineData("{s1:She said no.\n---\n", "*does not close*")]
    [InlineData("{s1:She} {c1:said} {k1:no}.\n---\nA1 Ana | Denial | Past", "*not listed*")]
    public void A_mistake_in_the_annotation_is_reported(string gold, string message)
    {
        FluentActions.Invoking(() => SeedArticle.Parse("small", gold)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void The_plain_articles_are_those_of_the_annotation()
    {
        string folder = Checkout.Find("seeds", "articles");
        IReadOnlyList<SeedArticle> articles = SeedArticle.ReadAll(folder);

        articles.Count.Should().BeGreaterThanOrEqualTo(8);
        foreach (SeedArticle article in articles)
            File.ReadAllText(Path.Combine(folder, article.Name + ".txt")).ReplaceLineEndings("\n").Should().Be(article.Text);
    }

    [Theory]
    [InlineData("more-articles", 32)]
    [InlineData("written-articles", 280)]
    public void Other_articles_are_well_formed_too(string folder, int count) =>
        SeedArticle.ReadAll(Checkout.Find("seeds", folder)).Should().HaveCount(count).And.OnlyContain(article => article.Attributions.Count > 10);

    [Fact]
    public void What_is_measured_is_not_learned_from()
    {
        HashSet<string> learned = [.. Paragraphs("written-articles")];
        Paragraphs("articles").Concat(Paragraphs("more-articles")).Where(learned.Contains).Should().BeEmpty();
    }

    [Fact]
    public void An_article_is_a_document_of_attributions_and_claims()
    {
        SeedArticle article = SeedArticle.Parse("small", """
            {s1:The {Organization:Velmora Herald}} {c1:reported} {k1:that {s2:{Person:Ana Roy}} {c2:denied} {k2:it}}. {s3:She} {c3:waved}, {k3:“bye”}.
            ---
            speaker Velmora Herald | Organization
            speaker Ana Roy | Person
            A1 Velmora Herald | Event | Past | worth=0.4
            A2 Ana Roy | Denial | Past | Deny target=Velmora_Herald
            A3 Ana Roy | NotAClaim
            """);

        AttributionDocument document = article.ToDocument();
        document.Text.Should().Be(article.Text);
        document.Attributions.Select(one => one.IsNested).Should().Equal(false, true, false);
        document.Attributions[1].Content.Select(span => span.In(article.Text)).Should().Equal("it");
        TypedClaim[] claims = [.. article.ToClaims()];
        claims.Select(claim => (claim.Document, claim.Id, claim.IsClaim, claim.Speaker, claim.SpeakerKind)).Should().Equal(
            ("small", "A1", true, "Velmora Herald", SpeakerKind.Organization),
            ("small", "A2", true, "Ana Roy", SpeakerKind.Person),
            ("small", "A3", false, "Ana Roy", SpeakerKind.Person));
        claims[1].Labels.Should().Be(new ClaimLabels(
            ClaimType.Denial, Stance.Deny, Polarity.Positive, Certainty.Certain, ClaimTime.Past, false, 0, "Velmora Herald"));
        claims[1].Source.Select(span => span.In(article.Text)).Should().Equal("Ana Roy");
    }

    private static IEnumerable<string> Paragraphs(string folder) =>
        SeedArticle.ReadAll(Checkout.Find("seeds", folder)).SelectMany(article => article.Text.Split('\n')).Where(line => line.Length > 40);
}
