using NewsClaims.Fuzz.Rewritten;
using NewsClaims.Fuzz.Texts;

namespace NewsClaims.Robustness.Tests;

/// <summary>
/// Time is linear in the length of a text whatever it holds: shown by counting every call and every round of every loop in the library, not by
/// a clock.
/// </summary>
public class CostTests
{
    private const int Length = 1_500, Times = 8;

    private static readonly Lazy<CountedLibrary> Library = new();

    public static TheoryData<string> Shapes => [.. TextShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Eight_times_the_text_takes_eight_times_the_work(string name)
    {
        TextShape shape = TextShape.All.Single(shape => shape.Name == name);
        for (int seed = 0; seed < 3; seed++)
        {
            string text = shape.Write(new Random(seed), Length), longer = shape.Write(new Random(seed), Length * Times);
            double perCharacter = (double)Library.Value.Steps(text) / text.Length;
            double perCharacterLonger = (double)Library.Value.Steps(longer) / longer.Length;
            (perCharacterLonger / perCharacter).Should().BeLessThan(1.6, $"seed {seed} of {name}: {perCharacter:f0} steps a character, {perCharacterLonger:f0} in the longer text");
        }
    }

    [Theory]
    [InlineData("QUILL: We waited all night for it.\n\n")]
    [InlineData("“We will all go home now, today.” Then. ")]
    [InlineData("“We waited all night,” said Ana Quill of Velmora. ")]
    [InlineData("Ana Quill, mayor of Velmora, said that prices rose and warned that they will rise. ")]
    [InlineData("The mayor said she said that the harbour denied it.\n\n")]
    [InlineData("said “")]
    public void The_same_words_again_take_the_same_work_again(string words)
    {
        const int Few = 60;
        string text = string.Concat(Enumerable.Repeat(words, Few)), longer = string.Concat(Enumerable.Repeat(words, Few * Times));
        double growth = (double)Library.Value.Steps(longer) / Library.Value.Steps(text) / Times;
        growth.Should().BeLessThan(1.2, $"what is said {Times} times as often takes {growth:f2} times the steps each time");
    }

    [Fact]
    public void The_count_is_the_same_every_time_and_counts()
    {
        string text = TextShape.All[0].Write(new Random(1), 500);
        // The first time, what is kept grows.
        Library.Value.Steps(text);
        long steps = Library.Value.Steps(text);
        steps.Should().BeGreaterThan(text.Length * 100);
        Library.Value.Steps(text).Should().Be(steps);
    }
}
