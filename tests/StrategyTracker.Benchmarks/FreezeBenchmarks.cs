using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp.Cycles;

namespace StrategyTracker.Benchmarks;

/// <summary>
/// The freeze of the open cycle, in its one transaction, each time on a copy of the data in which every target area is
/// judged. The baseline is to look at the same report without freezing it.
/// </summary>
[WarmupCount(1), IterationCount(6), InvocationCount(1)]
public class FreezeBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strategytracker-benchmark-").FullName;
    private readonly string _judged = Directory.CreateTempSubdirectory("strategytracker-benchmark-").FullName;
    private Product _product = null!;

    [Params(GeneratedData.City, GeneratedData.Stress)]
    public string Scale { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Copy(await GeneratedData.FolderAsync(Scale), _judged);
        await using var product = await Product.OnAsync(_judged);
        await using var db = await product.Services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync();
        var cycle = await db.Cycles.SingleAsync(c => c.Key == GeneratedData.OpenCycle);
        foreach (var area in await db.TargetAreas.Where(t => t.DocumentId == cycle.ProgrammeId).ToListAsync())
        {
            var assessment = new Assessment(cycle.Id, area.Id, null);
            assessment.TakeOver(
                new AssessmentContent(AssessmentLevel.Partly, Direction.Better, Prognosis.Uncertain, "Det går framåt.", null, null, []), cycle.PeriodTo);
            db.Assessments.Add(assessment);
        }

        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    [IterationSetup]
    public void Renew()
    {
        SqliteConnection.ClearAllPools();
        Copy(_judged, _folder);
        _product = Product.OnAsync(_folder).GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void Leave() => _product.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_judged, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public async Task<CouncilReportView> Preview() =>
        (await _product.As<CouncilReportQueries>(Actor.System).GetAsync(GeneratedData.OpenCycle, withWithheld: true, default))!;

    [Benchmark]
    public async Task Freeze()
    {
        var outcome = await _product.As<FreezeCycle>(Actor.System).RunAsync(new FreezeCycleInput { CycleKey = GeneratedData.OpenCycle }, default);
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException($"The cycle was not frozen: {outcome.Kind}.");
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(to, DatabaseRegistration.SqliteFileName + "*"))
        {
            File.Delete(file);
        }

        File.Copy(Path.Combine(from, DatabaseRegistration.SqliteFileName), Path.Combine(to, DatabaseRegistration.SqliteFileName));
    }
}
