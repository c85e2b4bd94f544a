using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>What is measured.</summary>
internal sealed class MeasuredObjectImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<MeasuredObjectItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var keys = items.Select(i => i.Key).ToList();
        var known = await run.Db.MeasuredObjects.Where(o => keys.Contains(o.Key)).ToDictionaryAsync(o => o.Key, run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "measuredObjects"))
        {
            if (!run.IsFirst(run.Keys.MeasuredObjects, item.Key, $"{path}.key"))
            {
                continue;
            }

            var bodyId = run.RequiredIdOf(run.Keys.Bodies, item.Body, $"{path}.body");
            var isNew = !known.TryGetValue(item.Key, out var measured);
            if (isNew && run.Faults.Try($"{path}.key", () => measured = new MeasuredObject(item.Key, item.Name, item.Kind, bodyId)))
            {
                run.Db.MeasuredObjects.Add(measured!);
            }

            run.Keys.MeasuredObjects.Add(item.Key, measured?.Id ?? Guid.Empty);
            if (measured is not null && run.Counts.Note("MeasuredObject", isNew, item, () => SelfAssessmentItems.Of(measured, run.Keys)))
            {
                measured.Describe(item.Name, item.Kind, bodyId, item.EndedOn, item.Note);
            }
        }
    }
}
