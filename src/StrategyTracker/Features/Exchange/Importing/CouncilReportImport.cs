using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>
/// Frozen council reports: taken over character for character where the package holds them, else made from what has just
/// been imported, as it stood on the cycle's closing day.
/// </summary>
internal sealed class CouncilReportImport(ImportRun run, CycleImport cycles)
{
    /// <summary>Reports to freeze once all else is saved, with the paths of their items.</summary>
    private readonly List<(CouncilReportItem Item, string Path, FollowUpCycle Cycle)> _toFreeze = [];

    public async Task ApplyAsync(IReadOnlyList<CouncilReportItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var cycleIds = items.Select(i => run.Keys.Cycles.IdOf(i.Cycle)).OfType<Guid>().ToList();
        var known = await run.Db.CouncilReports.Include(r => r.Cycle).Include(r => r.Decisions).Include(r => r.Addenda)
            .Where(r => cycleIds.Contains(r.CycleId)).ToDictionaryAsync(r => (r.CycleId, r.Version), run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "councilReports"))
        {
            if (cycles.Find(item.Cycle, $"{path}.cycle") is not { } cycle
                || !run.IsFirst("CouncilReport", $"{item.Cycle}/{item.Version ?? 1}", path, FaultCode.ItemIsRepeated))
            {
                continue;
            }

            if (known.TryGetValue((cycle.Id, item.Version ?? 1), out var report))
            {
                Update(report, item, path);
            }
            else if (item.Content is null)
            {
                run.Counts.Created("CouncilReport");
                EditionImport.Decisions(run, item.Decisions, $"{path}.decisions");
                _toFreeze.Add((item, path, cycle));
            }
            else
            {
                TakeOver(item, path, cycle);
            }
        }
    }

    /// <summary>Freezes in the order of the periods, so that each report can be compared with the one before.</summary>
    public async Task FreezeAsync()
    {
        foreach (var (item, path, cycle) in _toFreeze.OrderBy(f => f.Cycle.PeriodTo))
        {
            var source = await CouncilReportSources.LoadAsync(run.Db, cycle.Id, cycle.ClosesOn, item.RegistrationNumber, run.Cancelled);
            Add(cycle, FrozenReportJson.Write(CouncilReportBuilder.Build(source)), item, path);
            // The next one looks for it.
            await run.SaveAsync();
        }
    }

    private void Update(CouncilReport report, CouncilReportItem item, string path)
    {
        var current = FollowUpItems.Of(report, run.Keys);
        var said = item.Content is null ? item with { Content = report.Content, Checksum = report.Checksum } : item;
        if (!run.Counts.Note("CouncilReport", isNew: false, said with { FrozenBy = null }, () => current with { FrozenBy = null }))
        {
            return;
        }

        if (ItemComparison.SaysTheSame(Frozen(said), Frozen(current)))
        {
            TakeHistory(report, item, path);
        }
        else
        {
            run.Faults.Add(path, FaultCode.ReportIsFrozen, item.Cycle);
        }

        static CouncilReportItem Frozen(CouncilReportItem item) => item with { FrozenBy = null, FrozenOn = null, Decisions = null, Addenda = null };
    }

    private void TakeHistory(CouncilReport report, CouncilReportItem item, string path) => report.TakeOverHistory(
        EditionImport.Decisions(run, item.Decisions, $"{path}.decisions"),
        (item.Addenda ?? []).Select((a, index) => new ReportAddendum(index + 1, a.Date, a.Text, a.Reason, a.RegistrationNumber, a.By)));

    private void TakeOver(CouncilReportItem item, string path, FollowUpCycle cycle)
    {
        if (item.Checksum is { } checksum && CouncilReport.ChecksumOf(item.Content!) != checksum)
        {
            run.Faults.Add($"{path}.checksum", FaultCode.ChecksumIsWrong);
        }

        try
        {
            if (FrozenReportJson.Read(item.Content!).Cycle.Key != cycle.Key)
            {
                run.Faults.Add($"{path}.content", FaultCode.ReportIsOfAnotherCycle, cycle.Key);
            }
        }
        catch (JsonException)
        {
            run.Faults.Add($"{path}.content", FaultCode.ReportIsUnreadable);
        }

        run.Counts.Created("CouncilReport");
        Add(cycle, item.Content!, item, path);
    }

    private void Add(FollowUpCycle cycle, string content, CouncilReportItem item, string path)
    {
        var report = new CouncilReport(
            cycle.Id, content, item.FrozenOn ?? cycle.FrozenOn ?? cycle.ClosesOn, item.FrozenBy ?? run.Actor.Name, item.RegistrationNumber, item.Version ?? 1);
        TakeHistory(report, item, path);
        run.Db.CouncilReports.Add(report);
    }
}
