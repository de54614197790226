using NewsClaims.Fuzz;

namespace NewsClaims.Robustness.Tests;

/// <summary>Texts that nobody wrote in good faith. None may throw, and the contracts hold for them too.</summary>
public class HostileTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" \t\r\n\u00a0\u2028\u3000 ")]
    [InlineData("\0")]
    [InlineData("\0\0said\0\"\0\"")]
    [InlineData("\ud800")]
    [InlineData("\udfff\ud800 said \ud800.")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("said")]
    [InlineData("“”,” said ““.")]
    [InlineData("()[]{}<>")]
    [InlineData(".........")]
    [InlineData("By")]
    [InlineData("By \n\n—\n\n:")]
    [InlineData("NEW S%onia\u2013according to Ano 't n\u2018the r o e\u2019")]
    [InlineData("according to\u202eI s\u2066theter\ufff9since 1987\u2067\u201cthe\u200brad\ufeffwould \u200c,")]
    [InlineData("\u06dd\u1160")]
    [InlineData("\ud83d\udc69\u200d")]
    [InlineData("\u0600 ")]
    [InlineData("\u0d4e\"")]
    [InlineData("\ud83c\udff4\udb40\udc67")]
    public void Small_oddities(string text) => Contracts.Check(ClaimExtractor.Analyze(text));

    [Theory]
    [InlineData('“')]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData('a')]
    [InlineData('A')]
    [InlineData('1')]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('\'')]
    [InlineData('@')]
    [InlineData('\ud800')]
    [InlineData('\0')]
    [InlineData('\n')]
    [InlineData(' ')]
    public void A_hundred_thousand_times_the_same_character(char c) => Contracts.Check(ClaimExtractor.Analyze(new string(c, 100_000)));

    [Fact]
    public void A_million_opening_quotation_marks() => ClaimExtractor.Analyze(new string('“', 1_000_000)).Claims.Should().BeEmpty();

    [Fact]
    public void A_million_letters_without_a_space() => ClaimExtractor.Analyze(new string('a', 1_000_000)).Claims.Should().BeEmpty();

    [Theory]
    [InlineData("said ")]
    [InlineData("she said that ")]
    [InlineData("“no,” ")]
    [InlineData("Ana Quill ")]
    [InlineData("Ana Quill, ")]
    [InlineData("according to ")]
    [InlineData("and ")]
    [InlineData("a.\n")]
    [InlineData("a-b/")]
    [InlineData("he said: “")]
    public void Ten_thousand_times_the_same_words(string words) =>
        Contracts.Check(ClaimExtractor.Analyze(string.Concat(Enumerable.Repeat(words, 10_000))));
}
