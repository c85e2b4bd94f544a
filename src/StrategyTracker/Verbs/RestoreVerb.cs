using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Data.Searching;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Puts a backup into an empty data folder.</summary>
public sealed class RestoreVerb(DataHome home, IDbContextFactory<StrategyDb> factory) : IVerb
{
    public static readonly VerbShape Shape = new("restore") { Words = "FILE", FewestWords = 1, MostWords = 1 };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        if (!home.IsSqlite)
        {
            throw new VerbRefusedException(VerbTexts.RestoreOfPostgres);
        }

        var file = Path.GetFullPath(line.Words[0]);
        if (!File.Exists(file))
        {
            throw new VerbRefusedException(VerbTexts.NoSuchFile.With(file));
        }

        if (Directory.EnumerateFileSystemEntries(home.Folder).Any())
        {
            throw new VerbRefusedException(VerbTexts.RestoreNeedsEmpty.With(home.Folder));
        }

        await EnsureReadableAsync(file, cancellationToken);
        File.Copy(file, WholeFile.PartOf(home.SqliteFile));
        File.Move(WholeFile.PartOf(home.SqliteFile), home.SqliteFile);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.BringUpAsync(cancellationToken);
        await console.Out.WriteLineAsync(VerbTexts.RestoreDone.With(home.Folder));
        return ExitCode.Done;
    }

    /// <summary>A whole database of ours, of this version or an earlier one.</summary>
    private async Task EnsureReadableAsync(string file, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToHashSet();
        List<string> applied;
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            SwedishCollation.AddTo(connection);
            await connection.OpenAsync(cancellationToken);
            if (await connection.ReadAsync("PRAGMA integrity_check;", cancellationToken) is not ["ok"])
            {
                throw new VerbRefusedException(VerbTexts.BackupIsBroken.With(file));
            }

            applied = await connection.ReadAsync("""SELECT "MigrationId" FROM "__EFMigrationsHistory";""", cancellationToken);
        }
        catch (SqliteException)
        {
            throw new VerbRefusedException(VerbTexts.NotABackup.With(file));
        }

        if (applied.Exists(migration => !known.Contains(migration)))
        {
            throw new VerbRefusedException(VerbTexts.BackupIsNewer.With(file));
        }
    }
}
