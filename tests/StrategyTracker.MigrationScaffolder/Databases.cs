using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace StrategyTracker.MigrationScaffolder;

/// <summary>The product's two contexts. Nothing is connected to: only their models are read.</summary>
internal static class Databases
{
    public static DbContext Sqlite(Assembly product) =>
        Create(product, "StrategyTracker.Data.SqliteStrategyDb", options => options.UseSqlite("Data Source=:memory:"));

    public static DbContext Postgres(Assembly product) =>
        Create(product, "StrategyTracker.Data.PostgresStrategyDb", options => options.UseNpgsql("Host=nowhere"));

    private static DbContext Create(Assembly product, string typeName, Action<DbContextOptionsBuilder> useDatabase)
    {
        var type = product.GetType(typeName, throwOnError: true)!;
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        useDatabase(options);
        return (DbContext)Activator.CreateInstance(type, options.Options)!;
    }
}
