namespace NewsClaims.Tests;

public class ClaimExtractorTests
{
    [Fact]
    public void Null_text_is_a_wrong_argument()
    {
        FluentActions.Invoking(() => ClaimExtractor.Extract(null!)).Should().Throw<ArgumentNullException>();
    }
}
