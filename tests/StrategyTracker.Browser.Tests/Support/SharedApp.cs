using StrategyTracker.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedApp))]

namespace StrategyTracker.Browser.Tests.Support;

/// <summary>One app on an empty data folder and one Chromium, started once for all journeys.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private AppProcess? app;
    private Chromium? chromium;

    public AppProcess App => app ?? throw new InvalidOperationException("The app has not been started.");

    public IBrowser Browser => (chromium ?? throw new InvalidOperationException("Chromium has not been started.")).Browser;

    public async ValueTask InitializeAsync()
    {
        app = await AppProcess.StartAsync();
        chromium = await Chromium.LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}
