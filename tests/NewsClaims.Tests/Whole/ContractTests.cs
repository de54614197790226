using NewsClaims.Corpora;

namespace NewsClaims.Tests.Whole;

public class ContractTests
{
    private static readonly ClaimPipeline WithAuthor = ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true });

    [Fact]
    public void Every_span_of_every_layer_slices_true_on_random_news()
    {
        for (int seed = 0; seed < 300; seed++)
            Check(NewsLikeText.Create(seed, 10 + (seed % 120)), $"NewsLikeText.Create({seed}, {10 + (seed % 120)})");
    }

    [Fact]
    public void Every_span_of_every_layer_slices_true_on_noise()
    {
        for (int seed = 0; seed < 100; seed++)
            Check(NewsLikeText.Noise(seed, seed * 5), $"NewsLikeText.Noise({seed}, {seed * 5})");
    }

    [Fact]
    public void Every_span_of_every_layer_slices_true_on_our_own_articles()
    {
        foreach (string file in Directory.EnumerateFiles(Checkout.Find("seeds", "articles"), "*.txt"))
            Check(File.ReadAllText(file), Path.GetFileName(file));
    }

    [Fact]
    public void The_same_text_gives_the_same_answer()
    {
        string text = NewsLikeText.Create(11, 400);
        Json(text).Should().Be(Json(text));

        static string Json(string text) => NewsClaims.Json.AnalysisJson.ToLine(NewsClaims.Json.AnalysisJson.ToJson(WithAuthor.Analyze(text), "x", true));
    }

    private static void Check(string text, string name)
    {
        try
        {
            Contracts.Check(WithAuthor.Analyze(text));
        }
        catch (Exception error)
        {
            throw new Xunit.Sdk.XunitException($"{name}: {error.Message}", error);
        }
    }
}
