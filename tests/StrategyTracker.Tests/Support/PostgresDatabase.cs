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

    /// <param name="template">A database that nobody is connected to, to be copied; none for an empty one.</param>
    public static async Task<PostgresDatabase> CreateAsync(PostgresDatabase? template = null)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await OnServerAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template.name}");
        return new PostgresDatabase(name);
    }

    public async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
