using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>What becomes of activities that editions touch: a package that tells of a document's tells of all of it. Needs the activities.</summary>
internal sealed class PlannedDispositionImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<DocumentItem>? items)
    {
        foreach (var (item, path) in ImportRun.WithPaths(items, "documents").Where(d => d.Item.PlannedDispositions is not null))
        {
            if (run.Keys.Documents.IdOf(item.Key) is not { } documentId || documentId == Guid.Empty)
            {
                continue;
            }

            // The document and its editions may be new, and not saved yet.
            await run.Db.Editions.Where(e => e.DocumentId == documentId).LoadAsync(run.Cancelled);
            var editions = run.Db.Editions.Local.Where(e => e.DocumentId == documentId).ToList();
            var ids = editions.ConvertAll(e => e.Id);
            var known = await run.Db.PlannedDispositions.Where(p => ids.Contains(p.EditionId)).ToListAsync(run.Cancelled);
            if (ItemComparison.SaysTheSame(
                item.PlannedDispositions, DocumentItems.Of(known, editions.ToDictionary(e => e.Id, e => e.Label), run.Keys).ToList()))
            {
                continue;
            }

            run.Db.PlannedDispositions.RemoveRange(known);
            foreach (var (said, at) in ImportRun.WithPaths(item.PlannedDispositions, $"{path}.plannedDispositions"))
            {
                if (run.IsFirst("PlannedDisposition", $"{item.Key} {said.Edition} {said.Activity}", at, FaultCode.ItemIsRepeated))
                {
                    Add(editions.Find(e => e.Label == said.Edition), said, at);
                }
            }
        }
    }

    private void Add(Edition? edition, PlannedDispositionItem item, string path)
    {
        var activityId = run.RequiredIdOf(run.Keys.Activities, item.Activity, $"{path}.activity");
        var area = run.IdOf(run.Keys.TargetAreas, item.AimTargetArea, $"{path}.aimTargetArea");
        var goal = run.IdOf(run.Keys.Goals, item.AimGoal, $"{path}.aimGoal");
        var into = run.IdOf(run.Keys.Activities, item.IntoActivity, $"{path}.intoActivity");
        var parts = run.IdsOf(run.Keys.Activities, item.Parts ?? [], $"{path}.parts");
        var plan = run.IdOf(run.Keys.Documents, item.ToDocument, $"{path}.toDocument");
        if (edition is null)
        {
            run.Faults.Add($"{path}.edition", FaultCode.NoSuchKey, KindWords.Of("Edition"), item.Edition);
            return;
        }

        var said = new PlannedDisposition(edition.Id, activityId).SaidBy(item.By, item.SaidOn, item.Mark);
        _ = area is not null || goal is not null ? said.AimAt(area, goal, item.Reason)
            : item.Leaves is { } kind ? said.Leave(kind, item.Reason, into, plan, parts) : said.Stay(item.Reason);
        run.Db.PlannedDispositions.Add(said);
    }
}
