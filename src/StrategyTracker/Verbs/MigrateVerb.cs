using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Data.Searching;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Brings the database to this version's shape, which serving also does when it starts.</summary>
public sealed class MigrateVerb(IDbContextFactory<StrategyDb> factory) : IVerb
{
    public static readonly VerbShape Shape = new("migrate");

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await db.BringUpAsync(cancellationToken);
        foreach (var migration in pending)
        {
            await console.Out.WriteLineAsync($"  {migration}");
        }

        await console.Out.WriteLineAsync(pending.Count == 0 ? VerbTexts.MigrateNothing : VerbTexts.MigrateDone.With(pending.Count));
        return ExitCode.Done;
    }
}
