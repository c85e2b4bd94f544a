using Microsoft.Data.Sqlite;

namespace StrategyTracker.Verbs;

/// <summary>Questions to SQLite itself, outside the model.</summary>
internal static class SqliteReading
{
    /// <summary>Each row as its values with spaces between.</summary>
    public static async Task<List<string>> ReadAsync(this SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i))));
        }

        return rows;
    }
}
