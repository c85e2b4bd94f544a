namespace StrategyTracker.Browser.Tests.Support;

/// <summary>The installed Chromium, driven by Playwright, which never downloads a browser of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // A machine that builds at the same time is slow; waiting longer costs nothing where nothing fails.
        Assertions.SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        return new Chromium(playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("STRATEGYTRACKER_CHROMIUM") is { Length: > 0 } given
            ? given
            : places.FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException("These tests need Chromium (apt-get install chromium), or its path in STRATEGYTRACKER_CHROMIUM.");
}
