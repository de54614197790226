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

    [Fact]
    public void More_articles_are_well_formed_too() =>
        SeedArticle.ReadAll(Checkout.Find("seeds", "more-articles")).Should().HaveCountGreaterThan(30).And.OnlyContain(article => article.Attributions.Count > 10);
}
