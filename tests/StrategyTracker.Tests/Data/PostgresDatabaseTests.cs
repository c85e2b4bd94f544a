using Npgsql;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Data;

public sealed class PostgresDatabaseTests
{
    [Fact(Skip = PostgresDatabase.NotAtHand, SkipUnless = nameof(PostgresDatabase.IsAtHand), SkipType = typeof(PostgresDatabase))]
    public async Task Test_server_knows_the_Swedish_order()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """SELECT string_agg(word, ' ' ORDER BY word COLLATE "sv-x-icu") FROM unnest(ARRAY['Östra', 'Ärende', 'Zon', 'Åtgärd', 'Avfall']) AS word""", connection);

        var sorted = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        sorted.ShouldBe("Avfall Zon Åtgärd Ärende Östra");
    }
}
