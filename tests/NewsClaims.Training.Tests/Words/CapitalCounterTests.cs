using NewsClaims.Models;
using NewsClaims.Training.Words;

namespace NewsClaims.Training.Tests.Words;

public class CapitalCounterTests
{
    private readonly CapitalCounter _counter = new();

    [Fact]
    public void A_name_has_a_capital_always_and_another_word_never()
    {
        Paragraph("we saw that Orla rowed out to the island , and Orla rowed back .", times: 3);
        Level("orla").Should().Be(WordVectors.MaxCapitals);
        Level("island").Should().Be(1);
    }

    [Fact]
    public void The_first_word_of_a_sentence_tells_nothing()
    {
        Paragraph("Rowing is hard . Rowing is slow .", times: 5);
        Level("rowing").Should().Be(0);
    }

    [Fact]
    public void A_heading_tells_nothing()
    {
        Paragraph("How Rowing Became The Sport Of Kings", times: 5);
        Level("sport").Should().Be(0);
    }

    [Fact]
    public void Speeches_count_only_for_words_that_other_text_hardly_has()
    {
        Paragraph("they said the government and the council agreed .", times: 5);
        _counter.StartSecondary();
        Paragraph("we know that this Government and this Chamber must act now .", times: 20);
        Level("government").Should().Be(1);
        Level("chamber").Should().Be(WordVectors.MaxCapitals);
    }

    private byte Level(string word) => _counter.Level(Kernels.WordKey.Of(word));

    private void Paragraph(string words, int times)
    {
        for (int i = 0; i < times; i++)
        {
            foreach (string word in words.Split(' '))
                _counter.Add(Kernels.WordKey.Of(word), word);
            _counter.EndParagraph();
        }
    }
}
