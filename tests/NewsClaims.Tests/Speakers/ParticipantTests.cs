namespace NewsClaims.Tests.Speakers;

public class ParticipantTests
{
    [Theory]
    [InlineData("Mira Oduya told reporters that the ferry was safe.", "Mira Oduya", "told", "that the ferry was safe", "reporters")]
    [InlineData("“We will wait,” Mira Oduya told the harbour committee on Monday.", "Mira Oduya", "told", "“We will wait,”", "harbour committee")]
    [InlineData("In a letter to the city council, Mira Oduya said the pay was too low.", "Mira Oduya", "said", "the pay was too low", "city council")]
    [InlineData("Mira Oduya informed Tomas Lind that the strike was over.", "Mira Oduya", "informed", "that the strike was over", "Tomas Lind")]
    public void Whom_the_words_were_said_to_is_the_addressee(string text, string source, string cue, string content, string addressee)
    {
        Attribution found = GivenAttributions.Resolve(text, source, cue, content);

        found.Addressee!.Name.Should().Be(addressee);
        found.Via.Should().BeNull();
        found.Speaker!.Name.Should().Be(source);
    }

    [Theory]
    [InlineData("“We will wait,” Mira Oduya told the Daily Courier on Monday.", "Mira Oduya", "told", "“We will wait,”", "Daily Courier")]
    [InlineData("Mira Oduya said in an interview with Norvik Radio that the ferry was safe.", "Mira Oduya", "said", "that the ferry was safe", "Norvik Radio")]
    [InlineData("The ferry was unsafe, an official said, according to the Seldin Herald.", "an official", "said", "The ferry was unsafe", "Seldin Herald")]
    [InlineData("“We will wait,” Mira Oduya told a local newspaper.", "Mira Oduya", "told", "“We will wait,”", "local newspaper")]
    public void An_outlet_that_relays_the_words_is_a_channel_and_neither_speaker_nor_addressee(string text, string source, string cue, string content, string via)
    {
        Attribution found = GivenAttributions.Resolve(text, source, cue, content);

        found.Via!.Name.Should().Be(via);
        found.Via.Span.In(text).Should().EndWith(via);
        found.Addressee.Should().BeNull();
        found.Speaker!.Name.Should().NotBe(via);
    }

    [Fact]
    public void Nobody_else_takes_part_where_the_text_names_nobody_else()
    {
        Attribution found = GivenAttributions.Resolve("Mira Oduya said the ferry to Belmar was safe.", "Mira Oduya", "said", "the ferry to Belmar was safe");

        found.Via.Should().BeNull();
        found.Addressee.Should().BeNull();
    }

    [Fact]
    public void A_body_that_the_article_calls_a_broadcaster_is_an_outlet()
    {
        const string text = "The Oduya Group, a broadcaster, was sold. “We will wait,” Tomas Lind told the Oduya Group.";

        GivenAttributions.Resolve(text, "Tomas Lind", "told", "“We will wait,”").Via!.Name.Should().Be("Oduya Group");
    }
}
