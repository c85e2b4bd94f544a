using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace StrategyTracker.MigrationScaffolder;

/// <summary>What "dotnet ef migrations add" does, for one context.</summary>
internal static class Scaffolding
{
    /// <returns>The files written.</returns>
    public static IEnumerable<string> AddMigration(DbContext database, string name, string folder, string @namespace)
    {
        using var services = DesignTimeServices(database);
        using var scope = services.CreateScope();
        var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();

        var migration = scaffolder.ScaffoldMigration(name, rootNamespace: null, subNamespace: @namespace);
        Directory.CreateDirectory(folder);
        return
        [
            Write(migration.MigrationId + migration.FileExtension, migration.MigrationCode),
            Write(migration.MigrationId + ".Designer" + migration.FileExtension, migration.MetadataCode),
            Write(migration.SnapshotName + migration.FileExtension, migration.SnapshotCode),
        ];

        string Write(string file, string code)
        {
            var path = Path.Combine(folder, file);
            File.WriteAllText(path, code.ReplaceLineEndings("\n"));
            return path;
        }
    }

    private static ServiceProvider DesignTimeServices(DbContext database)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(database);
        var ofProvider = Assembly.Load(database.Database.ProviderName!);
        var attribute = ofProvider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!;
        ((IDesignTimeServices)Activator.CreateInstance(ofProvider.GetType(attribute.TypeName, throwOnError: true)!)!).ConfigureDesignTimeServices(services);
        return services.BuildServiceProvider();
    }
}
