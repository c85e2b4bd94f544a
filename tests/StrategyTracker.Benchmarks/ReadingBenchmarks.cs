using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Ledger;
using StrategyTracker.Features.Activities.Timeline;
using StrategyTracker.Features.Administration;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Features.Home;
using StrategyTracker.Features.Organisation;
using StrategyTracker.Features.TargetAreas;

namespace StrategyTracker.Benchmarks;

/// <summary>What each reading page asks of its queries, as the office sees it. The baseline is a plain count of the activities by where they stand.</summary>
public class ReadingBenchmarks
{
    private Product _product = null!;
    private string _activity = "";
    private string _body = "";
    private string _area = "";
    private string _plan = "";

    [Params(GeneratedData.City, GeneratedData.Stress)]
    public string Scale { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _product = await Product.OnAsync(await GeneratedData.FolderAsync(Scale));
        (_activity, _body) = await GeneratedData.HeaviestAsync(_product);
        await using var db = await Factory.CreateDbContextAsync();
        _area = await db.TargetAreas.OrderBy(t => t.Position).Select(t => t.Key).FirstAsync();
        _plan = await db.Activities.GroupBy(a => a.Document.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _product.DisposeAsync();

    [Benchmark(Baseline = true)]
    public async Task<object> Plain_count_of_activities()
    {
        await using var db = await Factory.CreateDbContextAsync();
        return await db.Activities.GroupBy(a => a.Standing).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
    }

    [Benchmark]
    public Task<HomeView> Start() => As<HomeQueries>().GetAsync(default);

    [Benchmark]
    public async Task<object> Register_of_documents()
    {
        var queries = As<DocumentRegisterQueries>();
        return (await queries.ListAsync(new DocumentFilter(), default), await queries.ChoicesAsync(MunicipalityChoice.Home, default));
    }

    [Benchmark]
    public async Task<object> Register_as_a_tree()
    {
        var queries = As<DocumentRegisterQueries>();
        return (await queries.TreeAsync(new DocumentFilter(), default), await queries.ChoicesAsync(MunicipalityChoice.Home, default));
    }

    [Benchmark]
    public Task<DocumentView?> Document_page() => As<DocumentQueries>().GetAsync(GeneratedData.Programme, null, default);

    [Benchmark]
    public Task<object> Activities_first_page() => ActivitiesAsync(new ActivityFilter());

    [Benchmark]
    public Task<object> Activities_deep_page() => ActivitiesAsync(new ActivityFilter { Page = int.MaxValue });

    [Benchmark]
    public Task<object> Activities_late_by_body() => ActivitiesAsync(new ActivityFilter { Time = TimeChoice.Behind, Order = ActivityOrder.Body });

    [Benchmark]
    public Task<object> Activities_by_words() => ActivitiesAsync(new ActivityFilter { Text = "grundskolan", TargetArea = _area, Order = ActivityOrder.Title });

    [Benchmark]
    public async Task<object> Activity_page()
    {
        var details = (await As<ActivityDetailsQueries>().FindAsync(_activity, default))!;
        return (details, await As<ActivityDetailsQueries>().GetAnswersAsync(details.Id, default), await As<ActivityHistoryQueries>().GetAsync(details.Id, default));
    }

    [Benchmark]
    public Task<ContributionView?> Contribution_matrix() => As<ContributionQueries>().GetAsync(new ContributionFilter(), default);

    [Benchmark]
    public Task<LedgerView?> Ledger_of_a_plan() => As<LedgerQueries>().GetAsync(_plan, null, default);

    [Benchmark]
    public Task<TimelineView?> Timeline_of_a_plan() => As<TimelineQueries>().GetAsync(new ActivityFilter { Plan = _plan }, default);

    [Benchmark]
    public async Task<object> Target_areas() => await As<TargetAreaQueries>().ListAsync(default);

    [Benchmark]
    public Task<AreaDetails?> Target_area_page() => As<TargetAreaQueries>().FindAsync(_area, default);

    [Benchmark]
    public async Task<object> Bodies() => await As<BodyQueries>().TreeAsync(null, default);

    [Benchmark]
    public Task<BodyView?> Body_page() => As<BodyQueries>().GetAsync(_body, default);

    /// <summary>As its own coordinator sees it.</summary>
    [Benchmark]
    public Task<ProgressReportView?> Progress_report_of_a_body() =>
        _product.As<ProgressReportQueries>(Actor.System).GetAsync(GeneratedData.OpenCycle, _body, default);

    [Benchmark]
    public Task<DeskView?> Cycle_desk() => As<CycleQueries>().GetDeskAsync(GeneratedData.OpenCycle, default);

    [Benchmark]
    public async Task<object> Assessment_of_an_area()
    {
        var queries = As<AssessmentQueries>();
        var things = (await queries.GetListAsync(GeneratedData.OpenCycle, default))!.Things;
        return (await queries.GetAsync(GeneratedData.OpenCycle, things[1], default))!;
    }

    [Benchmark]
    public async Task<object> Council_reports() => await As<CouncilReportQueries>().ListAsync(default);

    [Benchmark]
    public async Task<object> Audit_trail() => await _product.As<EventQueries>(Actor.System).ListAsync(new EventFilter(null, null, null, null, 1), default);

    [Benchmark]
    public async Task<object> Accounts() =>
        await _product.As<AccountListQueries>(Actor.System).ListAsync(new AccountFilter(null, null, AccountChoice.All, 1), default);

    private IDbContextFactory<StrategyDb> Factory => _product.Services.GetRequiredService<IDbContextFactory<StrategyDb>>();

    private T As<T>()
        where T : notnull => _product.As<T>(Product.Strategist);

    private async Task<object> ActivitiesAsync(ActivityFilter filter)
    {
        var queries = As<ActivityQueries>();
        return (await queries.GetChoicesAsync(default), await queries.ListAsync(filter, default));
    }
}
