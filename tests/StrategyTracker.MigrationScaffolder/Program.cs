using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.MigrationScaffolder;

if (args is not [var name] || !Regex.IsMatch(name, "^[A-Z][A-Za-z0-9]*$", RegexOptions.NonBacktracking))
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project tests/StrategyTracker.MigrationScaffolder -- NAME     (NAME as of a class: AddReviewDates)");
    return 2;
}

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "StrategyTracker.sln")))
{
    root = root.Parent ?? throw new InvalidOperationException($"No StrategyTracker.sln above {AppContext.BaseDirectory}.");
}
var migrations = Path.Combine(root.FullName, "src", "StrategyTracker", "Data", "Migrations");
var product = Assembly.Load("StrategyTracker");
Write(Databases.Sqlite(product), "Sqlite");
Write(Databases.Postgres(product), "Postgres");
return 0;

void Write(DbContext database, string folder)
{
    using (database)
    {
        foreach (var file in Scaffolding.AddMigration(database, name, Path.Combine(migrations, folder), $"StrategyTracker.Data.Migrations.{folder}"))
        {
            Console.WriteLine(Path.GetRelativePath(root.FullName, file));
        }
    }
}
