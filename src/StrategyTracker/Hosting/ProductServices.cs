using System.Reflection;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Data;
using StrategyTracker.Data.Searching;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.Documents.Books;
using StrategyTracker.Mailing;
using StrategyTracker.Printing;

namespace StrategyTracker.Hosting;

/// <summary>What the product needs whether it serves pages or runs a verb: database, commands, queries.</summary>
public static class ProductServices
{
    /// <summary>Configuration key of the data folder.</summary>
    public const string DataKey = "data";

    /// <summary>Configuration key of PostgreSQL's connection string; the environment variable does the same.</summary>
    public const string PostgresKey = "Postgres";

    public static IServiceCollection AddStrategyTracker(this IServiceCollection services, IConfiguration configuration)
    {
        var dataFolder = DataFolder(configuration);
        Directory.CreateDirectory(dataFolder);
        services.AddSingleton(TimeProvider.System);
        services.AddStrategyDatabase(dataFolder, configuration[PostgresKey] ?? configuration[DatabaseRegistration.PostgresVariable]);
        services.AddScoped<CurrentActor>();
        services.AddScoped<CommandScope>();
        services.AddScoped<KeepTyped>().AddScoped<TypedQueries>().AddTransient<UnsentWords>();
        services.AddSingleton(configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new MailSettings()).AddSingleton<MailCarrier>();
        services.AddPrinting(Path.Combine(dataFolder, "printed"));
        services.AddSingleton<EditionPrinter>().AddSingleton<CouncilReportPrinter>().AddSingleton<CouncilReportScreen>().AddSingleton<FrozenReports>();
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(IsFeatureService))
        {
            services.AddScoped(type);
        }

        return services;
    }

    /// <summary>The folder that holds everything this installation owns.</summary>
    public static string DataFolder(IConfiguration configuration) =>
        Path.GetFullPath(configuration[DataKey] is { Length: > 0 } folder ? folder : "data");

    /// <summary>Brings the database to this version's shape.</summary>
    public static async Task MigrateAsync(this IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync();
        await db.BringUpAsync();
        if (db.Database.IsSqlite())
        {
            // Counts anew what has grown much since it was last counted, so that the right index is chosen. PostgreSQL does it by itself.
            await db.Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10002");
        }
    }

    /// <summary>Queries by their name, commands by their door: neither needs to be listed anywhere.</summary>
    private static bool IsFeatureService(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsPublic: true }
        && type.Namespace?.StartsWith("StrategyTracker.Features.", StringComparison.Ordinal) == true
        && (type.Name.EndsWith("Queries", StringComparison.Ordinal)
            || type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(CommandScope))));
}
