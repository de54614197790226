using Microsoft.Playwright;
using NewsClaims.Cli.Serve;

namespace NewsClaims.Browser.Tests;

[Collection(nameof(InChromium))]
public class ServeTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_pasted_article_comes_back_as_a_page()
    {
        List<string> complaints = [];
        await using LocalServer server = await LocalServer.StartAsync(ClaimPipeline.Default, 0, CancellationToken.None);
        IPage page = await chromium.PageAsync(complaints);
        await page.GotoAsync(server.Address);
        await page.GetByLabel("Who claims what?").FillAsync("“The <b>ferry</b> will sail in June,” said Ana Quill.\n\nShe denied delays.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Analyse" }).ClickAsync();
        await page.Locator("#mark-0").ClickAsync();
        await Assertions.Expect(page.Locator("#claim-0[open]")).ToHaveCountAsync(1);
        (await page.Locator("article").InnerTextAsync()).Should().Contain("<b>ferry</b>");
        complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Another_site_cannot_send_its_form_here()
    {
        await using LocalServer server = await LocalServer.StartAsync(ClaimPipeline.Default, 0, CancellationToken.None);
        await using LocalServer other = await LocalServer.StartAsync(ClaimPipeline.Default, 0, CancellationToken.None);
        IPage page = await chromium.PageAsync([]);
        await page.Context.RouteAsync(other.Address + "foreign", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method=post action=\"{server.Address}\"><textarea name=text>It rained.</textarea><button>Go</button></form>",
        }));
        await page.GotoAsync(other.Address + "foreign");
        IResponse answer = await page.RunAndWaitForResponseAsync(() => page.Locator("button").ClickAsync(), server.Address);
        answer.Status.Should().Be(403);
    }
}
