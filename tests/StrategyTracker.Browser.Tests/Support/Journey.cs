using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace StrategyTracker.Browser.Tests.Support;

/// <summary>
/// The base of a journey: a page of its own in a fresh browser profile, in Swedish. When the journey fails, a picture of the page and what
/// the app printed are left in TestResults/journeys. A journey that changes something starts its own <see cref="AppProcess"/>.
/// </summary>
public abstract class Journey(SharedApp shared) : IAsyncLifetime
{
    private readonly List<IBrowserContext> profiles = [];
    private IPage? page;

    protected SharedApp Shared { get; } = shared;

    protected IPage Page => page ?? throw new InvalidOperationException("No page has been opened.");

    /// <summary>The app under test; another one for a journey that starts its own.</summary>
    protected virtual AppProcess App => Shared.App;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        if (page is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await LeaveTracesAsync(page);
        }

        foreach (var profile in profiles)
        {
            await profile.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a page in a new profile, signed in as a demo account of the shared app, or as nobody.</summary>
    protected async Task OpenAsync(string? account = null, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = App.Address.ToString(), Locale = "sv-SE", ColorScheme = ColorScheme.Light };
        if (!string.IsNullOrEmpty(account))
        {
            options.StorageState = await Shared.CookiesOfAsync(account);
        }

        change?.Invoke(options);
        var profile = await Shared.Browser.NewContextAsync(options);
        profile.SetDefaultTimeout(15_000);
        profiles.Add(profile);
        page = await profile.NewPageAsync();
    }

    /// <summary>Closes the tab and opens another for whoever is signed in.</summary>
    protected async Task OpenAnotherTabAsync()
    {
        var former = Page;
        page = await former.Context.NewPageAsync();
        await former.CloseAsync();
    }

    /// <summary>Goes to an address and waits until its content is there, also where a circuit draws it.</summary>
    protected async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.Locator("main h1").First.WaitForAsync();
    }

    protected Task HeadingShouldBeAsync(string text) =>
        Assertions.Expect(Page.Locator("main h1").First).ToHaveTextAsync(text);

    /// <summary>Fails with what axe has to say when the page that is shown breaks WCAG 2.2 A or AA, or has content outside its landmarks.</summary>
    protected async Task PageShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe(new()
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            Rules = new Dictionary<string, RuleOptions> { ["region"] = new() { Enabled = true } },
        });
        result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }

    /// <summary>Fails when the page is wider than a phone.</summary>
    protected async Task PageShouldFitAPhoneAsync()
    {
        await Page.SetViewportSizeAsync(400, 800);
        var sticksOut = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        sticksOut.ShouldBe(0, "pixels that stick out at 400");
    }

    private async Task LeaveTracesAsync(IPage failed)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("STRATEGYTRACKER_TEST_RESULTS") ?? "TestResults", "journeys");
        var shown = new Uri(failed.Url).AbsolutePath.Trim('/').Replace('/', '-');
        var name = Path.Combine(folder, $"{TestContext.Current.TestMethod?.MethodName ?? "journey"}-{shown}");
        Directory.CreateDirectory(folder);
        await failed.ScreenshotAsync(new() { Path = name + ".png", FullPage = true });
        await File.WriteAllTextAsync(name + ".log", $"{failed.Url}{Environment.NewLine}{App.Output}");
    }
}
