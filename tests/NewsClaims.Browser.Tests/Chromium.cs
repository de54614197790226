using Microsoft.Playwright;

namespace NewsClaims.Browser.Tests;

/// <summary>The system's own Chromium, started once for all tests; without one they are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Find() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        // Its sandbox wants privileges that a container does not give; the pages are ours and offline.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of its own context that may not reach the network. What its script throws or its policy refuses is gathered in <paramref name="complaints"/>.</summary>
    public async Task<IPage> PageAsync(List<string> complaints, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        Skip.If(_browser is null, "There is no Chromium on this machine (looked for: " + string.Join(", ", Names) + ").");
        IBrowserContext context = await _browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.Dialog += (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            Uri address = new(request.Url);
            if (!address.IsLoopback && address.Scheme is "http" or "https" or "ws" or "wss" && address.Host != "127.0.0.1")
                complaints.Add("request: " + request.Url);
        };
        return page;
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
}

[CollectionDefinition(nameof(InChromium))]
public sealed class InChromium : ICollectionFixture<Chromium>;
