using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>How reports are composed from the start, type by type.</summary>
internal sealed class ReportStandardImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<ReportStandardItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var known = await run.Db.ReportStandards.ToDictionaryAsync(s => s.TypeId, run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "reportStandards"))
        {
            var typeId = run.RequiredIdOf(run.Keys.DocumentTypes, item.DocumentType, $"{path}.documentType");
            var isNew = !known.TryGetValue(typeId, out var standard);
            if (isNew && run.Faults.Try($"{path}.report", () => standard = new ReportStandard(typeId, CompositionOf(item.Report))))
            {
                run.Db.ReportStandards.Add(known[typeId] = standard!);
            }

            if (standard is not null && run.Counts.Note("ReportStandard", isNew, item, () => FollowUpItems.Of(standard, run.Keys)))
            {
                run.Faults.Try($"{path}.report", () => standard.Set(CompositionOf(item.Report)));
            }
        }
    }

    /// <summary>What is left out is as in the standard order.</summary>
    public static ReportComposition CompositionOf(ReportCompositionItem item) => new(
        item.Parts ?? ReportComposition.Standard.Parts, item.Foreword, item.Afterword,
        item.Introductions?.Select(i => new ChapterIntroduction(i.Part, i.Text)).ToList());
}
