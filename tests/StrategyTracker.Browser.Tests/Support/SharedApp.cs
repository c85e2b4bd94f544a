using System.Collections.Concurrent;
using StrategyTracker.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedApp))]

namespace StrategyTracker.Browser.Tests.Support;

/// <summary>
/// One app on the example municipality and one Chromium, started once for all journeys. Journeys that change something take
/// a copy of the data and an app of their own.
/// </summary>
public sealed class SharedApp : IAsyncLifetime
{
    private readonly string untouched = Directory.CreateTempSubdirectory("strategytracker-demo-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new(StringComparer.Ordinal);
    private AppProcess? app;
    private Chromium? chromium;

    public AppProcess App => app ?? throw new InvalidOperationException("The app has not been started.");

    public IBrowser Browser => (chromium ?? throw new InvalidOperationException("Chromium has not been started.")).Browser;

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await AppProcess.RunAsync("demo", "--data", untouched);
        exitCode.ShouldBe(0, output);
        app = await AppProcess.StartAsync(CopyOfData());
        chromium = await Chromium.LaunchAsync();
    }

    /// <summary>The example municipality in a folder of its own, to be changed and thrown away.</summary>
    public string CopyOfData()
    {
        var copy = Directory.CreateTempSubdirectory("strategytracker-").FullName;
        foreach (var file in Directory.EnumerateFiles(untouched))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>The cookies of a demo account, signed in once: sign-in is rate limited.</summary>
    public Task<string> CookiesOfAsync(string account) => signedIn.GetOrAdd(account, _ => new Lazy<Task<string>>(async () =>
    {
        await using var profile = await Browser.NewContextAsync(new() { BaseURL = App.Address.ToString(), Locale = "sv-SE" });
        await SignIn.AsAsync(await profile.NewPageAsync(), account);
        return await profile.StorageStateAsync();
    })).Value;

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        if (app is not null)
        {
            await app.DisposeAsync();
            Directory.Delete(app.DataFolder, recursive: true);
        }

        Directory.Delete(untouched, recursive: true);
    }
}
