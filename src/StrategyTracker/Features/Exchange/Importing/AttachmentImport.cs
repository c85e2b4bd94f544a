using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Files of activities and reports. A file that is there already, by its content, is left as it is.</summary>
internal sealed class AttachmentImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<AttachmentItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var known = (await run.Db.Attachments.AsNoTracking().Select(a => new { Of = a.ActivityId ?? a.ReportId!.Value, a.Checksum }).ToListAsync(run.Cancelled))
            .ToLookup(a => a.Of, a => a.Checksum);
        var reports = (await run.Db.ProgressReports.AsNoTracking().Select(r => new { r.Id, r.CycleId, r.BodyId }).ToListAsync(run.Cancelled))
            .Concat(run.Db.ProgressReports.Local.Select(r => new { r.Id, r.CycleId, r.BodyId }))
            .GroupBy(r => (r.CycleId, r.BodyId)).ToDictionary(g => g.Key, g => g.Last().Id);
        foreach (var (item, path) in ImportRun.WithPaths(items, "attachments"))
        {
            var activityId = run.IdOf(run.Keys.Activities, item.Activity, $"{path}.activity");
            var reportId = ReportOf(item, path, reports);
            if ((activityId ?? reportId) is not { } of || (activityId is null) == (reportId is null))
            {
                run.Faults.Add(path, RuleCode.NotFound);
                continue;
            }

            Apply(item, path, activityId, reportId, [.. known[of]]);
        }
    }

    private void Apply(AttachmentItem item, string path, Guid? activityId, Guid? reportId, IReadOnlyCollection<string> known)
    {
        AttachedFile? file = null;
        var bytes = new byte[item.Content.Length];
        if (!Convert.TryFromBase64String(item.Content, bytes, out var length)
            || !run.Faults.Try($"{path}.content", () => file = AttachedFile.Take(item.Name, bytes[..length])))
        {
            if (file is null && length == 0)
            {
                run.Faults.Add($"{path}.content", RuleCode.AttachmentIsEmpty, item.Name);
            }

            return;
        }

        var isNew = !known.Contains(file!.Checksum);
        if (run.Counts.Note("Attachment", isNew, item, () => item) && isNew)
        {
            run.Db.Attachments.Add(activityId is { } activity
                ? Attachment.AtActivity(activity, file, item.AddedBy, item.AddedAt)
                : Attachment.AtReport(reportId!.Value, file, item.AddedBy, item.AddedAt));
        }
    }

    private Guid? ReportOf(AttachmentItem item, string path, Dictionary<(Guid, Guid), Guid> reports) =>
        item.Cycle is null || item.Body is null ? null
        : run.IdOf(run.Keys.Cycles, item.Cycle, $"{path}.cycle") is { } cycle && run.IdOf(run.Keys.Bodies, item.Body, $"{path}.body") is { } body
            ? reports.TryGetValue((cycle, body), out var id) ? id : null
        : null;
}
