using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Succeeding;

/// <summary>What an adoption and its obstacles are judged by: the two texts, and the activities that hang on what changes between them.</summary>
internal static class SuccessionLoading
{
    /// <summary>The succession of an edition that is tracked with its document, its document's editions and its own clauses.</summary>
    public static async Task<Succession> LoadSuccessionAsync(
        this StrategyDb db, GoverningDocument document, Edition edition, CancellationToken cancellationToken)
    {
        var aims = new Dictionary<(ClauseKind Kind, string Key), Guid>();
        if (document.ReplacedBy(edition) is not { } inForce)
        {
            return Succession.Of(document, edition, aims, [], []);
        }

        await db.Entry(inForce).Collection(e => e.Clauses).LoadAsync(cancellationToken);
        var touched = EditionComparison.Touched(inForce.Clauses, edition.Clauses).Select(t => t.Key).Distinct().ToList();
        if (touched.Count == 0)
        {
            return Succession.Of(document, edition, aims, [], []);
        }

        var things = await db.TargetAreas.Where(t => t.DocumentId == document.Id && touched.Contains(t.Key)).Select(t => new { t.Id, Kind = ClauseKind.TargetArea, t.Key })
            .Concat(db.Goals.Where(g => g.DocumentId == document.Id && touched.Contains(g.Key)).Select(g => new { g.Id, Kind = ClauseKind.Goal, g.Key }))
            .Concat(db.Principles.Where(p => p.DocumentId == document.Id && touched.Contains(p.Key)).Select(p => new { p.Id, Kind = ClauseKind.Principle, p.Key }))
            .ToListAsync(cancellationToken);
        foreach (var thing in things)
        {
            aims[(thing.Kind, thing.Key)] = thing.Id;
        }

        var ids = things.ConvertAll(t => t.Id);
        var activities = await db.Activities
            .Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.PrincipleChecks).Include(a => a.Dispositions).AsSplitQuery()
            .Where(a => a.TargetAreas.Any(l => ids.Contains(l.TargetAreaId)) || a.Goals.Any(l => ids.Contains(l.GoalId)) || a.PrincipleChecks.Any(c => ids.Contains(c.PrincipleId)))
            .OrderBy(a => a.SortNumber).ThenBy(a => a.Key)
            .ToListAsync(cancellationToken);
        return Succession.Of(
            document, edition, aims, activities, await db.PlannedDispositions.Where(p => p.EditionId == edition.Id).ToListAsync(cancellationToken));
    }
}
