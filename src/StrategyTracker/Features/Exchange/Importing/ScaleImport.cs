using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.SelfAssessment;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Scales with their levels.</summary>
internal sealed class ScaleImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<ScaleItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var keys = items.Select(i => i.Key).ToList();
        var known = await run.Db.Scales.Include(s => s.Levels).Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "scales"))
        {
            if (!run.IsFirst(run.Keys.Scales, item.Key, $"{path}.key"))
            {
                continue;
            }

            var documentId = run.IdOf(run.Keys.Documents, item.Document, $"{path}.document");
            var isNew = !known.TryGetValue(item.Key, out var scale);
            if (isNew && run.Faults.Try($"{path}.key", () => scale = new Scale(item.Key, item.Name)))
            {
                run.Db.Scales.Add(scale!);
            }

            run.Keys.Scales.Add(item.Key, scale?.Id ?? Guid.Empty);
            if (scale is not null && run.Counts.Note("Scale", isNew, item, () => DocumentItems.Of(scale, run.Keys)))
            {
                var answered = await Answered.LevelsAsync(run.Db, scale.Id, run.Cancelled);
                run.Faults.Try($"{path}.levels", () => scale.Describe(
                    item.Name, documentId, item.Note, [.. item.Levels.Select(l => new ScaleLevel(l.Value, l.Label, l.Text))], answered));
            }
        }
    }
}
