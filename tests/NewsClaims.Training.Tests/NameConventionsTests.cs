using NewsClaims.Corpora;
using NewsClaims.Training.Entities;

namespace NewsClaims.Training.Tests;

public class NameConventionsTests
{
    [Fact]
    public void A_country_is_a_place_even_when_it_acts()
    {
        NameSentence sentence = new(["North", "Korea", "won"], ["B-ORG", "I-ORG", "O"], ["", "", ""]);

        new NameConventions().Apply(sentence).Tags.Should().Equal("B-LOC", "I-LOC", "O");
    }

    [Fact]
    public void A_country_that_is_also_a_name_of_something_else_is_left_alone()
    {
        NameSentence sentence = new(["Jordan", "won"], ["B-ORG", "O"], ["", ""]);

        new NameConventions().Apply(sentence).Tags.Should().Equal("B-ORG", "O");
    }

    [Fact]
    public void Words_of_names_are_divided_at_hyphens_and_no_others()
    {
        NameSentence sentence = new(["well-known", "Min-jun", "Vale"], ["O", "B-PER", "I-PER"], ["", "", ""]);

        NameSentence? divided = NameConventions.Divided(sentence);

        divided!.Words.Should().Equal("well-known", "Min", "-", "jun", "Vale");
        divided.Tags.Should().Equal("O", "B-PER", "I-PER", "I-PER", "I-PER");
    }

    [Fact]
    public void A_sentence_without_hyphens_in_names_is_not_copied()
    {
        NameConventions.Divided(new NameSentence(["well-known"], ["O"], [""])).Should().BeNull();
    }
}
