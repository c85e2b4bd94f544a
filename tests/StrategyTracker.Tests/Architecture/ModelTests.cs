using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Tests.Architecture;

/// <summary>Needs no server: the model is compared with the last migration's.</summary>
public sealed class ModelTests
{
    [Fact]
    public void SQLite_migrations_match_the_model()
    {
        using var db = new SqliteStrategyDb(new DbContextOptionsBuilder<SqliteStrategyDb>().UseSqlite("Data Source=:memory:").Options);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void PostgreSQL_migrations_match_the_model()
    {
        using var db = new PostgresStrategyDb(new DbContextOptionsBuilder<PostgresStrategyDb>().UseNpgsql("Host=none").Options);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
