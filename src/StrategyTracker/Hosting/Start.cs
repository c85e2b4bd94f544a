using StrategyTracker.Verbs;

namespace StrategyTracker.Hosting;

/// <summary>From the command line to a served product.</summary>
public static class Start
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static Task<int> RunAsync(string[] args) => VerbProgram.RunAsync(args, VerbConsole.OfProcess, ServeAsync);

    private static async Task<int> ServeAsync(string[] args)
    {
        var isServing = false;
        // The content root is where the program lies, so that it can be started from any folder; paths that a person gives are relative to theirs.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // A program that is built but not published finds the libraries' styles and scripts through a manifest, by itself only in Development.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            // Why it does not start is told by the verb, in words that one can do something about.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isServing && level >= LogLevel.Warning);
        builder.Services.AddStrategyTracker(builder.Configuration);
        builder.Services.AddStrategyTrackerWeb(builder.Configuration);

        var app = builder.Build();
        await app.Services.MigrateAsync();
        app.UseStrategyTracker();
        await app.StartAsync();
        isServing = true;
        await ServeNotice.WriteAsync(app.Services, app.Urls, Console.Out);
        await app.WaitForShutdownAsync();
        return ExitCode.Done;
    }
}
