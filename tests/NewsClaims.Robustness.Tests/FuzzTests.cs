using NewsClaims.Corpora;
using NewsClaims.Fuzz;
using NewsClaims.Fuzz.Texts;

namespace NewsClaims.Robustness.Tests;

/// <summary>Seeded texts, news-like and hostile. A failure prints its seed and the shortest text found that still fails.</summary>
public class FuzzTests
{
    private const int Portion = 50_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_contract_holds_for_fifty_thousand_texts(int portion)
    {
        FuzzRun run = FuzzRun.Create();
        run.Run(portion * Portion, Portion, Environment.ProcessorCount).Should().BeEmpty();
        run.Claims.Should().BeGreaterThan(Portion / 20, "texts without claims would test little");
    }

    [Fact]
    public void Every_contract_holds_for_our_own_articles()
    {
        FuzzRun run = FuzzRun.Create();
        string[] files = Directory.GetFiles(Checkout.Find("seeds", "articles"), "*.txt");
        files.Should().NotBeEmpty();
        files.Select(file => run.Error(File.ReadAllText(file))).Should().OnlyContain(error => error == null);
    }

    [Fact]
    public void A_seed_gives_the_same_text_every_time()
    {
        for (int seed = 0; seed < 500; seed++)
            TextShape.Create(seed).Should().Be(TextShape.Create(seed));
    }

    [Fact]
    public void Every_shape_is_tried_often()
    {
        Enumerable.Range(0, 20_000).Select(seed => TextShape.Create(seed).Shape).CountBy(shape => shape)
            .Should().HaveCount(TextShape.All.Count).And.OnlyContain(shape => shape.Value > 300);
    }

    [Fact]
    public void A_failing_text_is_made_short() =>
        Shrinker.Shorten(TextShape.Create(1).Text + "\0", text => text.Contains('\0', StringComparison.Ordinal)).Should().Be("\0");
}
