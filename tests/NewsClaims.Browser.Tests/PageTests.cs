using Microsoft.Playwright;
using NewsClaims.Corpora;
using NewsClaims.Formats;

namespace NewsClaims.Browser.Tests;

[Collection(nameof(InChromium))]
public class PageTests(Chromium chromium)
{
    private static readonly ArticleAnalysis Analysis =
        ClaimPipeline.Default.Analyze(File.ReadAllText(Checkout.Find("seeds", "articles", "wire-report.txt")));

    private readonly List<string> _complaints = [];

    [SkippableFact]
    public async Task The_article_stands_there_word_for_word_with_every_claim_marked()
    {
        IPage page = await OpenAsync(Analysis);
        string text = await page.Locator("article").InnerTextAsync();
        Words(text).Should().Equal(Words(Analysis.Text));
        for (int i = 0; i < Analysis.Claims.Count; i++)
        {
            IReadOnlyList<string> pieces = await page.Locator($".claim[data-claim='{i}']").AllInnerTextsAsync();
            Words(string.Join(' ', pieces)).Should().Equal(Words(Analysis.Claims[i].Text));
        }

        (await page.Locator("article .name").CountAsync()).Should().BeGreaterThanOrEqualTo(Analysis.Entities.Count);
        _complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_click_on_a_claim_opens_its_reasons_and_draws_lines_to_cue_source_and_speaker()
    {
        IPage page = await OpenAsync(Analysis);
        int threat = Index(claim => claim.Type == ClaimType.Threat);
        await page.Locator($"#mark-{threat}").ClickAsync();
        ILocator details = page.Locator($"#claim-{threat}");
        (await details.GetAttributeAsync("open")).Should().NotBeNull();
        string reasons = await details.InnerTextAsync();
        foreach (Evidence evidence in Analysis.Claims[threat].Evidence)
            reasons.Should().Contain(evidence.Reason);
        await Assertions.Expect(details.Locator("dl")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#links .chosen path")).ToHaveCountAsync(3);
        (await page.Locator(".cue.lit").AllInnerTextsAsync()).Should().Equal("said");
        (await page.Locator(".source.lit").AllInnerTextsAsync()).Should().ContainSingle().Which.Should().Contain("Marek Sol");

        await page.Locator($"#mark-{threat}").ClickAsync();
        await Assertions.Expect(page.Locator("details[open], .claim.chosen, .lit")).ToHaveCountAsync(0);
        _complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Every_claim_with_a_cue_has_its_line_until_lines_are_turned_off()
    {
        IPage page = await OpenAsync(Analysis);
        int expected = Analysis.Claims.Sum(claim => (claim.Attribution!.Cue.Count > 0 ? 1 : 0) + (claim.Attribution.Source.Count > 0 ? 1 : 0));
        await Assertions.Expect(page.Locator("#links path")).ToHaveCountAsync(expected);
        await page.Locator("#lines").ClickAsync();
        await Assertions.Expect(page.Locator("#links path")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Filters_by_type_and_speaker_leave_those_claims_only()
    {
        IPage page = await OpenAsync(Analysis);
        // A speaker with claims of several types, so that the second filter changes what the first left.
        (int number, Speaker speaker) = Analysis.Speakers.Index().First(speaker => ClaimsOf(speaker.Item).Select(claim => claim.Type).Distinct().Count() > 1);
        ClaimType type = ClaimsOf(speaker).First().Type;
        await page.Locator($"[data-only-type={type.ToString().ToLowerInvariant()}]").ClickAsync();
        int ofType = Analysis.Claims.Count(claim => claim.Type == type);
        await Assertions.Expect(page.Locator(".item:visible")).ToHaveCountAsync(ofType);
        (await page.Locator("#status").InnerTextAsync()).Should().Be($"{ofType} of {Analysis.Claims.Count} claims shown");

        await page.Locator($"[data-only-speaker='{number}']").ClickAsync();
        int both = ClaimsOf(speaker).Count(claim => claim.Type == type);
        await Assertions.Expect(page.Locator(".item:visible")).ToHaveCountAsync(both);
        await Assertions.Expect(page.Locator(".claim[tabindex='0']")).ToHaveCountAsync(both);

        await page.Locator("#clear").ClickAsync();
        await Assertions.Expect(page.Locator(".item:visible")).ToHaveCountAsync(Analysis.Claims.Count);
        await Assertions.Expect(page.Locator(".claim.off")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#clear")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task The_keyboard_goes_everywhere()
    {
        IPage page = await OpenAsync(Analysis);
        await page.Keyboard.PressAsync("Tab");
        (await Focused(page)).Should().Be("Skip to the speakers");
        for (int i = 0; i < 4; i++)
            await page.Keyboard.PressAsync("Tab");
        (await FocusedId(page)).Should().Be("mark-0");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#claim-0[open]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowRight");
        (await FocusedId(page)).Should().Be("mark-1");
        await Assertions.Expect(page.Locator("details[open]")).ToHaveAttributeAsync("id", "claim-1");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        (await FocusedId(page)).Should().Be($"mark-{Analysis.Claims.Count - 1}");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("details[open]")).ToHaveCountAsync(0);
        await page.Locator("[data-only-type]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[data-only-type][aria-pressed=true]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[aria-pressed=true][data-only-type]")).ToHaveCountAsync(0);
        _complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Without_script_the_claims_are_there_and_open()
    {
        IPage page = await OpenAsync(Analysis);
        IBrowserContext context = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        IPage still = await context.NewPageAsync();
        await still.SetContentAsync(Analysis.ToHtml());
        await still.Locator("#claim-0 summary").ClickAsync();
        await Assertions.Expect(still.Locator("#claim-0 .why li").First).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Words_stand_out_from_their_ground(ColorScheme scheme)
    {
        IPage page = await OpenAsync(Analysis, scheme);
        // Colours are painted to a canvas and read back, so that any notation of CSS can be compared.
        double[] contrasts = await page.EvaluateAsync<double[]>("""
            () => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
              const over = (color, under) => { canvas.fillStyle = under; canvas.fillRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data; return `rgb(${r},${g},${b})`; };
              const light = color => { const [r, g, b] = color.match(/\d+/g).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b; };
              const ground = element => element ? over(getComputedStyle(element).backgroundColor, ground(element.parentElement)) : 'white';
              return [...document.querySelectorAll('.claim, .chip, .type, .about, #status, .byline, dt, dd, .why li, footer p, h1, h3, .tools button')].map(element => {
                const under = ground(element), word = over(getComputedStyle(element).color, under), pair = [light(under), light(word)];
                return (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
              });
            }
            """);
        contrasts.Should().HaveCountGreaterThan(50).And.OnlyContain(contrast => contrast >= 4.5);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task It_fits_a_narrow_screen_in_light_and_dark(ColorScheme scheme)
    {
        IPage page = await OpenAsync(Analysis, scheme, 390, 800);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(390);
        string paper = await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        paper.Should().Be(scheme == ColorScheme.Dark ? "rgb(23, 24, 27)" : "rgb(251, 250, 246)");
        await page.Locator("#theme").ClickAsync();
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor")).Should().NotBe(paper);
    }

    private async Task<IPage> OpenAsync(ArticleAnalysis analysis, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        IPage page = await chromium.PageAsync(_complaints, scheme, width, height);
        await page.SetContentAsync(analysis.ToHtml());
        return page;
    }

    private static IEnumerable<Claim> ClaimsOf(Speaker speaker) => Analysis.Claims.Where(claim => ReferenceEquals(claim.Speaker, speaker));

    private static int Index(Func<Claim, bool> wanted) => Analysis.Claims.Index().First(claim => wanted(claim.Item)).Index;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");

    private static Task<string> FocusedId(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
