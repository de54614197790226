using Microsoft.Playwright;
using NewsClaims.Formats;

namespace NewsClaims.Browser.Tests;

[Collection(nameof(InChromium))]
public class HostilePageTests(Chromium chromium)
{
    private const string Text =
        "</title></style></script><script>document.title='taken'</script>\n\n" +
        "By <img src=x onerror=\"document.title='taken'\"> Moor\n\n" +
        "“<script>document.title='taken'</script> <img src='https://example.org/x' onerror='document.title=1'> will rise,” said Ana \"onmouseover='document.title=2'\" Quill, head of </script><!-- the Velmora <svg/onload=alert(1)> Authority.\n\n" +
        "&lt;b&gt; She denied that “javascript:alert(1)” \u202e had & been ` sold \0 \ud800 {{7*7}} ${7*7} <a href=\"javascript:alert(1)\">twice</a>.\n\n" +
        "“]]><style>*{display:none}</style> We will pay,” he said. <base href='https://example.org/'><meta http-equiv=refresh content='0;url=https://example.org'>";

    private readonly List<string> _complaints = [];

    [SkippableFact]
    public async Task Text_stays_text()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(Text);
        IPage page = await chromium.PageAsync(_complaints);
        string title = "</title><script>document.title='taken'</script>";
        await page.SetContentAsync(analysis.ToHtml(title));
        (await page.TitleAsync()).Should().StartWith(title);
        (await page.Locator("script").CountAsync()).Should().Be(1);
        (await page.Locator("style").CountAsync()).Should().Be(1);
        (await page.Locator("img, a:not(.skip), base, iframe, article svg, meta[http-equiv=refresh]").CountAsync()).Should().Be(0);
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => a.name.startsWith('on')))")).Should().BeFalse();
        string shown = await page.Locator("article").InnerTextAsync();
        string expected = Text.Replace('\0', '\uFFFD').Replace('\ud800', '\uFFFD');
        shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Should().Equal(expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (ILocator mark in await page.Locator(".claim[tabindex='0']").AllAsync())
            await mark.ClickAsync();
        _complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task The_policy_stops_what_should_ever_slip_through()
    {
        IPage page = await chromium.PageAsync([]);
        await page.SetContentAsync(ClaimPipeline.Default.Analyze("It rained.").ToHtml().Replace("</article>", "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"></article>", StringComparison.Ordinal));
        (await page.TitleAsync()).Should().Be("Article – who claims what");
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("It rained.")]
    public async Task A_text_without_claims_gives_a_page_that_says_so(string text)
    {
        IPage page = await chromium.PageAsync(_complaints);
        await page.SetContentAsync(ClaimPipeline.Default.Analyze(text).ToHtml());
        (await page.Locator("#status").InnerTextAsync()).Should().StartWith("0 claims");
        (await page.Locator(".none").InnerTextAsync()).Should().Be("Nobody claims anything in this text.");
        _complaints.Should().BeEmpty();
    }
}
