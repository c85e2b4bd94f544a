using Deque.AxeCore.Playwright;

namespace StrategyTracker.Browser.Tests.Support;

/// <summary>
/// The base of a journey: a page of its own in a fresh browser profile, in Swedish. When the journey fails, a picture of the page and what
/// the app printed are left in TestResults/journeys. A journey that needs data of its own starts its own <see cref="AppProcess"/>.
/// </summary>
public abstract class Journey(SharedApp shared) : IAsyncLifetime
{
    private IBrowserContext? profile;
    private IPage? page;

    protected IPage Page => page ?? throw new InvalidOperationException("The page has not been opened.");

    /// <summary>The app under test; another one for a journey that starts its own.</summary>
    protected virtual AppProcess App => shared.App;

    protected virtual string Language => "sv-SE";

    public virtual async ValueTask InitializeAsync()
    {
        profile = await shared.Browser.NewContextAsync(new() { BaseURL = App.Address.ToString(), Locale = Language });
        profile.SetDefaultTimeout(15_000);
        page = await profile.NewPageAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (page is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await LeaveTracesAsync(page);
        }
        if (profile is not null)
        {
            await profile.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }

    /// <summary>Fails with what axe has to say when the page that is shown breaks WCAG 2.2 A or AA.</summary>
    protected async Task PageShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }

    private async Task LeaveTracesAsync(IPage failed)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("STRATEGYTRACKER_TEST_RESULTS") ?? "TestResults", "journeys");
        var name = Path.Combine(folder, TestContext.Current.TestMethod?.MethodName ?? "journey");
        Directory.CreateDirectory(folder);
        await failed.ScreenshotAsync(new() { Path = name + ".png", FullPage = true });
        await File.WriteAllTextAsync(name + ".log", $"{failed.Url}{Environment.NewLine}{App.Output}");
    }
}
