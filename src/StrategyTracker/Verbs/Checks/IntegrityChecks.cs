using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs.Checks;

/// <summary>Everything that is looked through, one thing after the other. A finding is a line in a person's words.</summary>
public sealed class IntegrityChecks(IDbContextFactory<StrategyDb> factory)
{
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        // Through the context, which gives the connection its order of letters.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var findings = new List<string>(await StorageAsync(db.Database.GetDbConnection(), cancellationToken));
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        if (pending > 0)
        {
            // The rows cannot be read by this version before that.
            return [.. findings, VerbTexts.FoundPendingMigrations.With(pending)];
        }

        findings.AddRange(await FrozenReportCheck.FindAsync(db, cancellationToken));
        findings.AddRange(await LedgerCheck.FindAsync(db, cancellationToken));
        findings.AddRange(await OrphanCheck.FindAsync(db, cancellationToken));
        return findings;
    }

    /// <summary>What the database says of itself. PostgreSQL watches over its pages and keys while it runs.</summary>
    private static async Task<IEnumerable<string>> StorageAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return [];
        }

        var pages = (await sqlite.ReadAsync("PRAGMA integrity_check;", cancellationToken)).Where(row => row != "ok");
        var keys = await sqlite.ReadAsync("PRAGMA foreign_key_check;", cancellationToken);
        return pages.Select(row => VerbTexts.FoundBrokenPage.With(row)).Concat(keys.Select(row => VerbTexts.FoundBrokenKey.With(row)));
    }
}
