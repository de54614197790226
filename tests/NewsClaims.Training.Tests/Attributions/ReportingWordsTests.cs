using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Training.Attributions;

namespace NewsClaims.Training.Tests.Attributions;

public sealed class ReportingWordsTests
{
    private static readonly Lemmatizer Lemmas = ClaimModel.English.Lemmas;

    [Fact]
    public void Every_line_of_the_lexicon_is_sound_and_its_example_holds_its_word()
    {
        string path = Checkout.Find("seeds", "lexicons", "reporting-verbs.tsv");
        NewsClaims.Attributions.ReportingLexicon lexicon = ReportingWords.Read(path, Lemmas);
        lexicon.ClassOf(WordKey.Of("say")).Should().NotBe(0).And.Be(lexicon.ClassOf(WordKey.Of("statement")));
        lexicon.ClassOf(WordKey.Of("deny")).Should().NotBe(0).And.NotBe(lexicon.ClassOf(WordKey.Of("say")));
        lexicon.ClassOf(WordKey.Of("bridge")).Should().Be(0);
    }

    [Fact]
    public void No_line_stands_there_twice_and_each_has_its_own_example()
    {
        string[] examples = [.. File.ReadLines(Checkout.Find("seeds", "lexicons", "reporting-verbs.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')[3])];
        examples.Length.Should().BeGreaterThan(500);
        examples.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("deny\tverb\tdeny\tShe confirmed that the gate was shut.")]
    [InlineData("deny\tadverb\tdeny\tShe denied that the gate was shut.")]
    [InlineData("deny\tverb\tShe denied that the gate was shut.")]
    [InlineData("deny\tverb\tdeny\tShe denied it.\ndeny\tverb\tsay\tShe denied that.")]
    public void An_unsound_line_stops_training(string lines)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, lines);
        Action read = () => ReportingWords.Read(path, Lemmas);
        read.Should().Throw<InvalidDataException>().WithMessage("*deny*");
        File.Delete(path);
    }
}
