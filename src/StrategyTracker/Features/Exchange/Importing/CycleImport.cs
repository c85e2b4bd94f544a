using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Cycles. One that is frozen does not change; one that the package tells as frozen is frozen when all else is in place.</summary>
internal sealed class CycleImport(ImportRun run)
{
    private readonly Dictionary<Guid, FollowUpCycle> _cycles = [];

    public async Task ApplyAsync(Package package)
    {
        await new AskingDefaultImport(run).ApplyAsync(package.AskingDefaults);
        var keys = (package.Cycles ?? []).Select(c => c.Key)
            .Concat((package.ProgressReports ?? []).Select(r => r.Cycle))
            .Concat((package.Assessments ?? []).Select(a => a.Cycle))
            .Concat((package.CouncilReports ?? []).Select(r => r.Cycle))
            .Distinct().ToList();
        foreach (var cycle in await run.Db.Cycles.Include(c => c.Plans).Include(c => c.Bodies).Where(c => keys.Contains(c.Key)).ToListAsync(run.Cancelled))
        {
            _cycles[cycle.Id] = cycle;
        }

        await new ReportStandardImport(run).ApplyAsync(package.ReportStandards);
        foreach (var (item, path) in ImportRun.WithPaths(package.Cycles, "cycles"))
        {
            if (run.IsFirst(run.Keys.Cycles, item.Key, $"{path}.key"))
            {
                Apply(item, path);
            }
        }
    }

    /// <summary>The cycle behind a reference, or none where there is none (which has its fault).</summary>
    public FollowUpCycle? Find(string key, string path) =>
        run.IdOf(run.Keys.Cycles, key, path) is { } id ? _cycles.GetValueOrDefault(id) : null;

    /// <summary>Freezes what the package tells as frozen, by the domain's own rule.</summary>
    public async Task FreezeAsync(Package package, IReadOnlyCollection<Assessment> assessments)
    {
        var reports = (package.CouncilReports ?? []).GroupBy(r => r.Cycle).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Version ?? 1)!);
        foreach (var (item, path) in ImportRun.WithPaths(package.Cycles, "cycles").Where(c => c.Item.FrozenOn is not null))
        {
            if (run.Keys.Cycles.IdOf(item.Key) is { } id && _cycles.GetValueOrDefault(id) is { IsFrozen: false } cycle)
            {
                var report = reports.GetValueOrDefault(item.Key);
                if (report is null)
                {
                    run.Faults.Add($"{path}.frozenOn", FaultCode.FrozenCycleNeedsReport, item.Name);
                }

                await FreezeAsync(cycle, item.FrozenOn!.Value, report, assessments, $"{path}.frozenOn");
            }
        }

        foreach (var (item, path) in ImportRun.WithPaths(package.CouncilReports, "councilReports"))
        {
            // After a referral back the cycle is open until its next version is frozen.
            if (item.Decisions?.Any(d => d.Outcome is DecisionOutcome.ReferredBack) is not true
                && run.Keys.Cycles.IdOf(item.Cycle) is { } id && _cycles.GetValueOrDefault(id) is { IsFrozen: false } cycle)
            {
                await FreezeAsync(cycle, cycle.ClosesOn, item, assessments, path);
            }
        }
    }

    private void Apply(CycleItem item, string path)
    {
        var programmeId = run.RequiredIdOf(run.Keys.Documents, item.Programme, $"{path}.programme");
        var plans = run.IdsOf(run.Keys.Documents, item.Plans, $"{path}.plans");
        var bodies = run.IdsOf(run.Keys.Bodies, item.Bodies, $"{path}.bodies");
        var cycle = run.Keys.Cycles.IdOf(item.Key) is { } id ? _cycles[id] : null;
        var isNew = cycle is null;
        if (isNew && run.Faults.Try($"{path}.key", () => cycle = new FollowUpCycle(item.Key, item.Name, item.Kind, programmeId)))
        {
            run.Db.Cycles.Add(cycle!);
            _cycles[cycle!.Id] = cycle;
        }

        run.Keys.Cycles.Add(item.Key, cycle?.Id ?? Guid.Empty);
        if (cycle is null || !run.Counts.Note("Cycle", isNew, item, () => FollowUpItems.Of(cycle, run.Keys)))
        {
            return;
        }

        if (run.Faults.Try(path, () => cycle.Describe(item.Name, item.Kind, programmeId)))
        {
            run.Faults.Try($"{path}.closesOn", () => cycle.Schedule(item.PeriodFrom, item.PeriodTo, item.OpensOn, item.DueOn, item.ClosesOn));
            run.Faults.Try($"{path}.plans", () => cycle.SetScope(plans, bodies));
            run.Faults.Try($"{path}.requiredFields", () => cycle.Ask(AskedFields.Of(
                (item.RequiredFields ?? []).Select(f => (f, Asking.Required)).Concat((item.FieldsNotAsked ?? []).Select(f => (f, Asking.NotAsked))))));
            if (item.Report is { } report)
            {
                run.Faults.Try($"{path}.report", () => cycle.Compose(ReportStandardImport.CompositionOf(report)));
            }
        }
    }

    private async Task FreezeAsync(
        FollowUpCycle cycle, DateOnly day, CouncilReportItem? report, IReadOnlyCollection<Assessment> assessments, string path)
    {
        // What was frozen elsewhere was judged there; the programme may have been given target areas since.
        var areas = report?.Content is not null ? [] : (await run.Db.TargetAreas.Where(t => t.DocumentId == cycle.ProgrammeId).ToListAsync(run.Cancelled))
            .Union(run.Db.TargetAreas.Local.Where(t => t.DocumentId == cycle.ProgrammeId)).OrderBy(t => t.Position).ToList();
        run.Faults.Try(path, () => cycle.Freeze(areas.Select(t => (t.Id, t.Title)), [.. assessments.Where(a => a.CycleId == cycle.Id)], day));
    }
}
