namespace NewsClaims.Tests.Speakers;

public class SourceKindTests
{
    [Theory]
    [InlineData("Tehran said the talks were over.", "Tehran", "said", "the talks were over", SpeakerKind.Organization)]
    [InlineData("Germany warned that the talks were over.", "Germany", "warned", "that the talks were over", SpeakerKind.Organization)]
    [InlineData("Officials said the talks were over.", "Officials", "said", "the talks were over", SpeakerKind.Group)]
    [InlineData("The North Koreans said the talks were over.", "The North Koreans", "said", "the talks were over", SpeakerKind.Group)]
    [InlineData("A person familiar with the matter said the talks were over.", "A person familiar with the matter", "said", "the talks were over", SpeakerKind.Anonymous)]
    [InlineData("A senior official said the talks were over.", "A senior official", "said", "the talks were over", SpeakerKind.Anonymous)]
    [InlineData("The report says the talks are over.", "The report", "says", "the talks are over", SpeakerKind.Document)]
    [InlineData("A poll found that voters like the bridge.", "A poll", "found", "that voters like the bridge", SpeakerKind.Document)]
    [InlineData("Court filings show the bridge was sold.", "Court filings", "show", "the bridge was sold", SpeakerKind.Document)]
    [InlineData("The transport ministry said the bridge was sold.", "The transport ministry", "said", "the bridge was sold", SpeakerKind.Organization)]
    public void Every_kind_of_source_is_told_apart(string text, string source, string cue, string content, SpeakerKind kind) =>
        GivenAttributions.Resolve(text, source, cue, content).Speaker!.Kind.Should().Be(kind);

    [Theory]
    [InlineData("Josef Lind, director at the Oduya Institute for Peace, said war was near.", "Josef Lind, director at the Oduya Institute for Peace,", "director", "Oduya Institute for Peace")]
    [InlineData("Ana Quill, a spokeswoman for the Lind Fund, said war was near.", "Ana Quill, a spokeswoman for the Lind Fund,", "spokeswoman", "Lind Fund")]
    [InlineData("Labour MP Tomas Quill said war was near.", "Labour MP Tomas Quill", "MP", "Labour")]
    public void Role_and_affiliation_stand_before_or_after_the_name(string text, string source, string role, string affiliation) =>
        GivenAttributions.Resolve(text, source, "said", "war was near").Speaker.Should().BeEquivalentTo(new { Role = role, Affiliation = affiliation, Kind = SpeakerKind.Person });

    [Fact]
    public void Three_persons_of_one_surname_are_told_apart_by_title_and_place()
    {
        const string text =
            """
            Mina Kim, the transport minister, opened the bridge on Monday. Ms. Kim said the bridge was safe.

            Tomas Kim, a harbour pilot, was not convinced. Mr. Kim said the cables were loose.

            Lee Jong Kim, who leads the opposition, called for a vote. “We will wait,” Lee Jong Kim said.
            """;

        List<Attribution> found = GivenAttributions.Resolve(
            text, ("Ms. Kim", "said", "the bridge was safe"), ("Mr. Kim", "said", "the cables were loose"), ("Lee Jong Kim", "said", "“We will wait,”"));

        found.Select(attribution => attribution.Speaker!.Name).Should().Equal("Mina Kim", "Tomas Kim", "Lee Jong Kim");
    }

    [Fact]
    public void What_is_said_of_a_person_counts_more_than_the_given_name()
    {
        // "James" is listed as a man's name; the text says that she is a woman.
        const string text = "James Quill, a spokeswoman for the harbour, met the mayor, Tomas Lind. She said the ferry was safe.";

        GivenAttributions.Resolve(text, "She", "said", "the ferry was safe").Speaker!.Name.Should().Be("James Quill");
    }

    [Fact]
    public void The_writer_of_a_letter_is_who_signs_it()
    {
        const string text =
            """
            Letters to the editor

            I believe the bridge should stay. My children use it.

            Mira Oduya

            I doubt that the bridge is safe.

            Tomas Lind
            """;

        List<Attribution> found = GivenAttributions.Resolve(text, ("I", "believe", "the bridge should stay"), ("I", "doubt", "that the bridge is safe"));

        found.Select(attribution => attribution.Speaker!.Name).Should().Equal("Mira Oduya", "Tomas Lind");
    }

    [Fact]
    public void A_description_with_the_name_after_a_comma_is_named() =>
        GivenAttributions.Resolve("The harbour union's spokesman, Tomas Lind, said war was near.", "The harbour union's spokesman, Tomas Lind,", "said", "war was near")
            .Speaker!.Name.Should().Be("Tomas Lind");
    [Fact]
    public void What_somebody_was_doing_is_no_role() =>
        GivenAttributions.Resolve("Owen Tarn, who had been gambling on a quick deal, said war was near.", "Owen Tarn", "said", "war was near")
            .Speaker!.Role.Should().BeNull();

}
