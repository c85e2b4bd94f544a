using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace StrategyTracker.Data;

/// <summary>
/// Swedish order (å, ä, ö last) on both databases, and SQLite's settings for safe writes. For ordering only: equality
/// under the collation differs between the two.
/// </summary>
public sealed class SwedishCollation : DbConnectionInterceptor
{
    public const string SqliteName = "SV";
    public const string PostgresName = "sv-x-icu";

    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>The open files whose settings are made.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Settled = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    /// <summary>Teaches a connection outside the model the order that the file's indexes stand in.</summary>
    public static void AddTo(SqliteConnection connection) =>
        connection.CreateCollation(SqliteName, (x, y) => Swedish.Compare(x, y, CompareOptions.IgnoreCase));

    private static void Prepare(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return;
        }

        AddTo(sqlite);
        if (Settled.TryGetValue(sqlite.Handle!, out _))
        {
            // Taken out of the pool again, once for each query: its settings went into it with it.
            return;
        }

        if (new SqliteConnectionStringBuilder(sqlite.ConnectionString).Mode is SqliteOpenMode.ReadOnly)
        {
            // EF looks this way whether the file is there; a restored backup does not yet write ahead, and cannot begin to.
            return;
        }

        using var command = sqlite.CreateCommand();
        // FULL: what was said to be saved survives a power cut, also in WAL mode.
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
        command.ExecuteNonQuery();
        Settled.AddOrUpdate(sqlite.Handle!, Swedish);
    }
}
