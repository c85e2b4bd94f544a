using Microsoft.Data.Sqlite;
using StrategyTracker.Verbs;

namespace StrategyTracker.Tests.Verbs;

/// <summary>The program at the command line, on a data folder of its own.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("strategytracker-").FullName;

    /// <summary>The data folder, which the first verb makes.</summary>
    public string Data => PathOf("data");

    /// <summary>A file or folder beside the data folder.</summary>
    public string PathOf(string name) => Path.Combine(root, name);

    public Task<VerbRun> RunAsync(params string[] args) => WithInputAsync("", args);

    /// <param name="input">What stands on standard input.</param>
    /// <param name="args">The command line.</param>
    public async Task<VerbRun> WithInputAsync(string input, params string[] args)
    {
        var console = new VerbConsole(new StringReader(input), new StringWriter(), new StringWriter());
        var code = await VerbProgram.RunAsync(args, console, settings => throw new InvalidOperationException(string.Join(" ", settings)));
        return new VerbRun(code, console.Out.ToString()!, console.Error.ToString()!);
    }

    public Task<VerbRun> OnDataAsync(params string[] args) => RunAsync([.. args, "--data", Data]);

    /// <summary>Changes the database past the product, as a fault or a hand in the file would.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "strategytracker.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; " + sql;
        command.ExecuteNonQuery().ShouldBeGreaterThan(0, sql);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }
}

/// <summary>How a verb went.</summary>
public sealed record VerbRun(int Code, string Out, string Error);

/// <summary>A data folder with the example municipality, made once; each test works on a copy.</summary>
public sealed class DemoFolder : IAsyncLifetime
{
    private readonly CommandLine made = new();

    public async ValueTask InitializeAsync()
    {
        var run = await made.OnDataAsync("demo");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        SqliteConnection.ClearAllPools();
    }

    public CommandLine Copy()
    {
        var copy = new CommandLine();
        Directory.CreateDirectory(copy.Data);
        File.Copy(Path.Combine(made.Data, "strategytracker.db"), Path.Combine(copy.Data, "strategytracker.db"));
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        made.Dispose();
        return ValueTask.CompletedTask;
    }
}
