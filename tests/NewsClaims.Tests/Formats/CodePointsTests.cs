using NewsClaims.Formats;

namespace NewsClaims.Tests.Formats;

public class CodePointsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("a🚢b")]
    [InlineData("🚢🚢🚢")]
    [InlineData("\ud83d alone \udea2\ud83d")]
    [InlineData("\ud83d\ud83d\udea2\udea2")]
    public void Every_place_between_characters_is_what_counting_runes_gives(string text)
    {
        CodePoints places = new(text);
        for (int i = 0; i <= text.Length; i++)
        {
            if (i > 0 && i < text.Length && char.IsSurrogatePair(text[i - 1], text[i]))
                continue;
            places.At(i).Should().Be(text[..i].EnumerateRunes().Count(), $"at {i}");
        }
    }
}
