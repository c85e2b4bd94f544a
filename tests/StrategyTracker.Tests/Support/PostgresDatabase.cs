using Npgsql;

namespace StrategyTracker.Tests.Support;

/// <summary>
/// An empty database of its own for one test, in the PostgreSQL that test.sh starts and names in STRATEGYTRACKER_TEST_POSTGRES. A test that
/// needs it says <c>[Fact(Skip = PostgresDatabase.NotAtHand, SkipUnless = nameof(PostgresDatabase.IsAtHand), SkipType = typeof(PostgresDatabase))]</c>.
/// </summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    public const string NotAtHand = "There is no PostgreSQL: STRATEGYTRACKER_TEST_POSTGRES is not set. test.sh starts one.";

    private static readonly string? server = Environment.GetEnvironmentVariable("STRATEGYTRACKER_TEST_POSTGRES");
    private readonly string name;

    private PostgresDatabase(string name)
    {
        this.name = name;
        // Without a pool nothing holds the database when it is dropped.
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
    }

    public static bool IsAtHand => !string.IsNullOrEmpty(server);

    public string ConnectionString { get; }

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await OnAsync(server!, $"CREATE DATABASE {name}");
        return new PostgresDatabase(name);
    }

    /// <summary>Takes every row away and leaves what migrations have made. Not where somebody still holds a table.</summary>
    public async Task<bool> TryEmptyAsync()
    {
        try
        {
            await OnAsync(ConnectionString, """
                SET lock_timeout = '5s';
                SET session_replication_role = replica;
                DO $$
                DECLARE every text;
                BEGIN
                  FOR every IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' LOOP
                    EXECUTE 'DELETE FROM ' || every;
                  END LOOP;
                END $$;
                """);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync() => await OnAsync(server!, $"DROP DATABASE {name} WITH (FORCE)");

    private static async Task OnAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
