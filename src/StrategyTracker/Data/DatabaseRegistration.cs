using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StrategyTracker.Data;

/// <summary>Chooses the database: SQLite in the data folder, or PostgreSQL where a connection string is configured.</summary>
public static class DatabaseRegistration
{
    /// <summary>Setting (environment variable STRATEGYTRACKER_POSTGRES or configuration key "Postgres") for PostgreSQL.</summary>
    public const string PostgresVariable = "STRATEGYTRACKER_POSTGRES";

    public const string SqliteFileName = "strategytracker.db";

    public static IServiceCollection AddStrategyDatabase(this IServiceCollection services, string dataFolder, string? postgres)
    {
        services.AddSingleton<SwedishCollation>();
        if (string.IsNullOrWhiteSpace(postgres))
        {
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(dataFolder, SqliteFileName),
                ForeignKeys = true,
                DefaultTimeout = 30,
            };
            services.AddPooledDbContextFactory<SqliteStrategyDb>((provider, options) => options
                .UseSqlite(connection.ConnectionString, o => o
                    .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    // A list is one parameter, as on PostgreSQL: as one for each of its members, thousands of keys take longer to write than to find.
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>())
                .AddInterceptors(provider.GetRequiredService<SwedishCollation>()));
            services.AddSingleton<IDbContextFactory<StrategyDb>, FactoryOf<SqliteStrategyDb>>();
        }
        else
        {
            services.AddPooledDbContextFactory<PostgresStrategyDb>((provider, options) => options
                .UseNpgsql(postgres, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors(provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>()));
            services.AddSingleton<IDbContextFactory<StrategyDb>, FactoryOf<PostgresStrategyDb>>();
        }

        // Identity's stores ask for a scoped context; nothing else does.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContext());
        return services;
    }

    /// <summary>The factory is invariant in its context type; this lets everyone ask for the common one.</summary>
    private sealed class FactoryOf<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<StrategyDb>
        where TContext : StrategyDb
    {
        public StrategyDb CreateDbContext() => inner.CreateDbContext();
    }
}
