using Microsoft.Data.Sqlite;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Copies the database to one file, also while it is being served.</summary>
public sealed class BackupVerb(DataHome home) : IVerb
{
    public static readonly VerbShape Shape = new("backup") { Options = [new("--out", "FILE") { IsRequired = true }] };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        if (!home.IsSqlite)
        {
            throw new VerbRefusedException(VerbTexts.BackupOfPostgres);
        }

        var file = Path.GetFullPath(line.Option("--out")!);
        if (File.Exists(file))
        {
            throw new VerbRefusedException(VerbTexts.FileExists.With(file));
        }

        File.Delete(WholeFile.PartOf(file));
        await CopyAsync(home.SqliteFile, WholeFile.PartOf(file), cancellationToken);
        File.Move(WholeFile.PartOf(file), file);
        await console.Out.WriteLineAsync(VerbTexts.BackupDone.With(file));
        return ExitCode.Done;
    }

    /// <summary>By SQLite's own online backup: a whole state of the database, with what stands in the write-ahead log.</summary>
    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ConnectionString);
        await source.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);
        // One file that needs no others beside it.
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
