using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Verbs;

namespace StrategyTracker.Benchmarks;

/// <summary>A generated municipality in a data folder of its own, made by the verb <c>demo</c> where it is not there.</summary>
internal static class GeneratedData
{
    public const string City = "city";
    public const string Stress = "stress";

    /// <summary>The document that all cycles follow up.</summary>
    public const string Programme = "utvecklingsprogram";

    /// <summary>The latest frozen cycle, and the open one.</summary>
    public const string FrozenCycle = "uppfoljning-2025";
    public const string OpenCycle = "uppfoljning-2026";

    /// <summary>Environment variable with the folder that holds one data folder for each scale.</summary>
    private const string Variable = "STRATEGYTRACKER_BENCHMARK_DATA";

    public static async Task<string> FolderAsync(string scale)
    {
        var all = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Path.Combine(Path.GetTempPath(), "strategytracker-benchmarks");
        var folder = Path.GetFullPath(Path.Combine(all, scale));
        if (!Directory.Exists(folder))
        {
            // Under another name until it is whole: a run that is stopped half-way leaves nothing that looks finished.
            var unfinished = Directory.CreateDirectory($"{folder}-unfinished-{Environment.ProcessId}").FullName;
            var code = await VerbProgram.RunAsync(
                ["demo", "--scale", scale, "--data", unfinished], VerbConsole.OfProcess, _ => throw new InvalidOperationException("Nothing is to be served."));
            if (code != ExitCode.Done)
            {
                throw new InvalidOperationException($"The data of the scale {scale} could not be made.");
            }

            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Move(unfinished, folder);
        }

        return folder;
    }

    /// <summary>The activity that has been reported most often, and the body with the longest report in the open cycle.</summary>
    public static async Task<(string Activity, string Body)> HeaviestAsync(Product product)
    {
        await using var db = await product.Services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync();
        var activity = await db.ProgressEntries.GroupBy(e => e.Activity.Key)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync();
        var body = await db.ProgressReports.Where(r => r.Cycle.Key == OpenCycle && r.Status == ProgressReportStatus.Draft)
            .OrderByDescending(r => r.Entries.Count).ThenBy(r => r.Body.Key).Select(r => r.Body.Key).FirstAsync();
        return (activity, body);
    }
}
