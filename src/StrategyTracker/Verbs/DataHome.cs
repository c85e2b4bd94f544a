using StrategyTracker.Data;

namespace StrategyTracker.Verbs;

/// <summary>Where an installation keeps what it owns.</summary>
/// <param name="Folder">The data folder, as a full path.</param>
/// <param name="Postgres">The connection string, where the database is PostgreSQL.</param>
public sealed record DataHome(string Folder, string? Postgres)
{
    public bool IsSqlite => string.IsNullOrWhiteSpace(Postgres);

    public string SqliteFile => Path.Combine(Folder, DatabaseRegistration.SqliteFileName);

    public bool Exists => !IsSqlite || File.Exists(SqliteFile);
}
