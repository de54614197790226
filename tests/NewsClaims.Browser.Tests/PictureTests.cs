using Microsoft.Playwright;
using NewsClaims.Corpora;
using NewsClaims.Formats;

namespace NewsClaims.Browser.Tests;

/// <summary>Takes the pictures of the documents, into the folder of the test's output, to be looked at and copied to <c>docs</c>.</summary>
[Collection(nameof(InChromium))]
public class PictureTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("page-light.png", ColorScheme.Light, 1240, 860)]
    [InlineData("page-dark.png", ColorScheme.Dark, 1240, 860)]
    [InlineData("page-narrow.png", ColorScheme.Light, 390, 844)]
    public async Task The_page_with_a_chosen_claim(string name, ColorScheme scheme, int width, int height)
    {
        string article = File.ReadAllText(Checkout.Find("seeds", "articles", "wire-report.txt"));
        List<string> complaints = [];
        IPage page = await chromium.PageAsync(complaints, scheme, width, height);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(article);
        await page.SetContentAsync(analysis.ToHtml());
        int shown = analysis.Claims.Index().First(claim => claim.Item.Speaker is { Kind: SpeakerKind.Person, Role: not null }).Index;
        await page.Locator($"#mark-{shown}").ClickAsync();
        await page.Mouse.MoveAsync(2, 400);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;
        byte[] picture = await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name) });
        picture.Length.Should().BeGreaterThan(20_000);
        complaints.Should().BeEmpty();
    }
}
