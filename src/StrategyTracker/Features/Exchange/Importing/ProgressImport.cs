using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>The bodies' reports with their entries.</summary>
internal sealed class ProgressImport(ImportRun run, CycleImport cycles)
{
    public async Task ApplyAsync(IReadOnlyList<ProgressReportItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var cycleIds = items.Select(i => run.Keys.Cycles.IdOf(i.Cycle)).OfType<Guid>().Distinct().ToList();
        var known = await run.Db.ProgressReports.Include(r => r.Entries).Where(r => cycleIds.Contains(r.CycleId))
            .ToDictionaryAsync(r => (r.CycleId, r.BodyId), run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "progressReports"))
        {
            var cycle = cycles.Find(item.Cycle, $"{path}.cycle");
            var bodyId = run.IdOf(run.Keys.Bodies, item.Body, $"{path}.body");
            if (cycle is null || bodyId is null
                || !run.IsFirst("ProgressReport", $"{item.Cycle}, {item.Body}", path, FaultCode.ItemIsRepeated))
            {
                continue;
            }

            Apply(item, path, cycle, bodyId.Value, known.GetValueOrDefault((cycle.Id, bodyId.Value)));
        }
    }

    private void Apply(ProgressReportItem item, string path, FollowUpCycle cycle, Guid bodyId, ProgressReport? report)
    {
        var isNew = report is null;
        if (report is null)
        {
            report = new ProgressReport(cycle.Id, bodyId);
            run.Db.ProgressReports.Add(report);
        }

        var before = FollowUpItems.Of(report, run.Keys);
        if (run.Counts.Note("ProgressReport", isNew, item with { Entries = null }, () => before with { Entries = null })
            && run.Faults.Try(path, cycle.EnsureNotFrozen))
        {
            InOrder(item.SubmittedOn, item.ApprovedOn, $"{path}.approvedOn");
            report.TakeOver(
                item.Status, item.Summary, (item.SubmittedOn, item.SubmittedBy), (item.ApprovedOn, item.ApprovedBy),
                item.ReturnComment, (item.Decision?.Date, item.Decision?.Paragraph, item.Decision?.RegistrationNumber));
        }

        var entries = before.Entries!.ToDictionary(e => e.Activity);
        foreach (var (entry, at) in ImportRun.WithPaths(item.Entries, $"{path}.entries"))
        {
            if (run.IdOf(run.Keys.Activities, entry.Activity, $"{at}.activity") is { } activityId
                && run.IsFirst("ProgressEntry", $"{item.Cycle}, {item.Body}, {entry.Activity}", $"{at}.activity", FaultCode.ItemIsRepeated))
            {
                Apply(entry, at, report, item.SubmittedBy, activityId, cycle, entries.GetValueOrDefault(entry.Activity));
            }
        }
    }

    private void Apply(
        ProgressEntryItem item, string path, ProgressReport report, string? submittedBy, Guid activityId, FollowUpCycle cycle, ProgressEntryItem? before)
    {
        if (run.Counts.Note("ProgressEntry", before is null, Canonical(item, before), () => before!) && run.Faults.Try(path, cycle.EnsureNotFrozen))
        {
            report.EntryFor(activityId).TakeOver(
                new ProgressAnswer(
                    item.Phase ?? ActivityPhase.Unknown, item.Schedule ?? ScheduleStatus.Unknown, item.Percent,
                    item.Effect ?? EffectStatus.NotAssessed, item.Comment, item.DeviationReason, item.Measures, item.ActualCost)
                {
                    Benefit = new BenefitTaken(item.Benefit ?? BenefitKind.Unknown, item.BenefitAmount, item.BenefitWords),
                },
                item.Unchanged ? item.UnchangedBy ?? submittedBy ?? run.Actor.Name : null,
                item.SavedAt, (item.ReturnComment, item.ReturnSettledBy));
        }
    }

    /// <summary>Two ways of saying that nothing is said, and by whom where it is not said.</summary>
    private static ProgressEntryItem Canonical(ProgressEntryItem item, ProgressEntryItem? before) => item with
    {
        UnchangedBy = item.UnchangedBy ?? (item.Unchanged ? before?.UnchangedBy : null),
        SavedAt = item.SavedAt ?? before?.SavedAt,
        Phase = item.Phase is ActivityPhase.Unknown ? null : item.Phase,
        Schedule = item.Schedule is ScheduleStatus.Unknown ? null : item.Schedule,
        Effect = item.Effect is EffectStatus.NotAssessed ? null : item.Effect,
    };

    private void InOrder(DateOnly? earlier, DateOnly? later, string path)
    {
        if (later < earlier)
        {
            run.Faults.Add(path, RuleCode.EndsBeforeItBegins, earlier, later);
        }
    }
}
