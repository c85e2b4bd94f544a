using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Hosting;
using StrategyTracker.Ui;
using StrategyTracker.Verbs.Checks;

namespace StrategyTracker.Verbs;

/// <summary>The program at the command line: understands the line, and runs the verb or serves.</summary>
public static class VerbProgram
{
    /// <param name="args">The command line.</param>
    /// <param name="console">Where the verb reads and writes.</param>
    /// <param name="serve">Serves pages, given the server's settings; the program's own part.</param>
    /// <param name="cancellationToken">Stops the verb.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, VerbConsole console, Func<string[], Task<int>> serve, CancellationToken cancellationToken = default)
    {
        SpeakLanguageOf(Environment.GetEnvironmentVariable);
        try
        {
            var line = VerbLine.Parse(args, [.. VerbTable.All.Select(v => v.Shape)]);
            if (line.AsksForHelp)
            {
                VerbHelp.Write(console.Out, line.HelpAbout);
                return ExitCode.Done;
            }

            if (line.AsksForVersion)
            {
                await console.Out.WriteLineAsync($"StrategyTracker {Version}");
                return ExitCode.Done;
            }

            var entry = VerbTable.Find(line.Verb);
            return entry.Type is null
                ? await serve(SettingsOf(line))
                : await RunAsync(entry, line, console, cancellationToken);
        }
        catch (WrongUsageException wrong)
        {
            await console.Error.WriteLineAsync(wrong.Message);
            await console.Error.WriteLineAsync(VerbTexts.SeeHelp);
            return ExitCode.WrongUsage;
        }
        catch (VerbRefusedException refused)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return ExitCode.Refused;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await console.Error.WriteLineAsync(VerbTexts.AddressIsTaken);
            return ExitCode.Refused;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            // The disk, the folder or the database says no: the person can do something about it, a stack of calls does not help.
            await console.Error.WriteLineAsync(VerbTexts.SystemRefuses.With(exception.Message));
            return ExitCode.Refused;
        }
    }

    /// <summary>Swedish, unless the environment asks for English.</summary>
    public static void SpeakLanguageOf(Func<string, string?> variable)
    {
        var asked = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "sv");
    }

    private static string Version =>
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The server takes its options as settings.</summary>
    private static string[] SettingsOf(VerbLine line)
    {
        var settings = new List<string>(line.PassedOn);
        foreach (var option in new[] { "--data", "--urls" }.Where(line.Has))
        {
            settings.AddRange([option, line.Option(option)!]);
        }

        return [.. settings];
    }

    private static async Task<int> RunAsync(VerbEntry entry, VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(line.DataFolder is { } folder ? [new(ProductServices.DataKey, folder)] : [])
            .Build();
        var home = new DataHome(ProductServices.DataFolder(configuration), configuration[ProductServices.PostgresKey] ?? configuration[DatabaseRegistration.PostgresVariable]);
        if (entry.Needs is DatabaseNeed.MustExist or DatabaseNeed.AsItIs && !home.Exists)
        {
            throw new VerbRefusedException(VerbTexts.NoDataThere.With(home.Folder));
        }

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddStrategyTracker(configuration);
        services.AddSingleton(home);
        services.AddScoped<CreateDemoAccounts>();
        services.AddScoped<IntegrityChecks>();
        services.AddScoped(entry.Type!);
        await using var provider = services.BuildServiceProvider();
        if (entry.Needs is DatabaseNeed.MayBeNew or DatabaseNeed.MustExist)
        {
            await provider.MigrateAsync();
        }

        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System);
        return await ((IVerb)scope.ServiceProvider.GetRequiredService(entry.Type!)).RunAsync(line, console, cancellationToken);
    }
}
