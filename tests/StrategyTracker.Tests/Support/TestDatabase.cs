using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Data;
using StrategyTracker.Data.Searching;
using StrategyTracker.Hosting;

namespace StrategyTracker.Tests.Support;

/// <summary>
/// A migrated, empty database of its own for one test: SQLite in a file by default; PostgreSQL when test.sh runs the data tests a
/// second time with STRATEGYTRACKER_TEST_ON=postgres.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<string> migratedSqlite = new(MigrateSqliteOnce);
    private static readonly ConcurrentBag<PostgresDatabase> migratedPostgres = [];
    private readonly PostgresDatabase? postgres;
    private readonly string folder = Directory.CreateTempSubdirectory("strategytracker-").FullName;

    private TestDatabase(PostgresDatabase? postgres) => this.postgres = postgres;

    public static bool IsOnPostgres => Environment.GetEnvironmentVariable("STRATEGYTRACKER_TEST_ON") == "postgres";

    public static async Task<TestDatabase> CreateAsync()
    {
        if (IsOnPostgres)
        {
            return migratedPostgres.TryTake(out var emptied) ? new TestDatabase(emptied) : await MigratePostgresAsync();
        }

        var sqlite = new TestDatabase(null);
        File.Copy(migratedSqlite.Value, Path.Combine(sqlite.folder, DatabaseRegistration.SqliteFileName));
        return sqlite;
    }

    /// <summary>The product's own services on this database, with what the test adds or replaces.</summary>
    public ServiceProvider Provide(Action<IServiceCollection> change)
    {
        var settings = new Dictionary<string, string?> { [ProductServices.DataKey] = folder };
        if (postgres is not null)
        {
            settings[ProductServices.PostgresKey] = postgres.ConnectionString;
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStrategyTracker(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        change(services);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        // Making and dropping a database takes half a second, emptying one next to nothing.
        if (postgres is not null && await postgres.TryEmptyAsync())
        {
            migratedPostgres.Add(postgres);
        }
        else if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TestDatabase> MigratePostgresAsync()
    {
        var database = new TestDatabase(await PostgresDatabase.CreateAsync());
        await using var provider = database.Provide(_ => { });
        await provider.MigrateAsync();
        return database;
    }

    private static string MigrateSqliteOnce()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("strategytracker-").FullName, DatabaseRegistration.SqliteFileName);
        using var db = new SqliteStrategyDb(new DbContextOptionsBuilder<SqliteStrategyDb>()
            .UseSqlite($"Data Source={file};Pooling=False").AddInterceptors(new SwedishCollation()).Options);
        db.BringUpAsync().GetAwaiter().GetResult();
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }
}

/// <summary>Counts the commands that reach the database, for the query budgets of pages.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private int count;

    public int Count => count;

    public void Reset() => count = 0;

    public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
        System.Data.Common.DbCommand command, CommandEventData eventData,
        InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }
}
