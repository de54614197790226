using NewsClaims.Corpora;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Corpora;

public sealed class WrittenMentionsTests
{
    [Fact]
    public void Mentions_are_where_their_brackets_were()
    {
        IReadOnlyList<WrittenMentions> articles = Read("# ferry", "Ferry stops", "[2 [1 The line's] director] said [1 it] would close.", "", "# bridge", "It rained.");

        articles.Select(article => article.Name).Should().Equal("ferry", "bridge");
        articles[0].Text.Should().Be("Ferry stops\nThe line's director said it would close.\n");
        articles[0].Mentions.Select(mention => (mention.Span.In(articles[0].Text), mention.Referent))
            .Should().Equal(("The line's", 1), ("The line's director", 2), ("it", 1));
        articles[1].Mentions.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[Lind] said no.", "begins with no number")]
    [InlineData("[1 Lind said no.", "is still open")]
    [InlineData("Lind] said no.", "ends where none began")]
    [InlineData("[1 ] said no.", "or is empty")]
    public void What_is_no_mention_is_told(string line, string told) =>
        FluentActions.Invoking(() => Read("# ferry", line)).Should().Throw<FormatException>().WithMessage($"ferry: a mention *{told}*");

    [Fact]
    public void The_articles_of_the_project_are_well_formed()
    {
        IReadOnlyList<WrittenMentions> articles = [.. WrittenMentions.Read(Checkout.Find("seeds", "annotations", "written-mentions.txt"))];

        articles.Should().HaveCountGreaterThan(100).And.OnlyHaveUniqueItems(article => article.Name);
        articles.SelectMany(article => article.Mentions.CountBy(mention => mention.Referent)).Should().OnlyContain(referent => referent.Value > 1);
        articles.SelectMany(article => article.Mentions.Select(mention => mention.Span.In(article.Text))).Should().OnlyContain(mention => mention.Trim() == mention);
    }

    private static IReadOnlyList<WrittenMentions> Read(params string[] lines)
    {
        using TemporaryFolder folder = new();
        return [.. WrittenMentions.Read(folder.Write("mentions.txt", string.Join('\n', lines)))];
    }
}
