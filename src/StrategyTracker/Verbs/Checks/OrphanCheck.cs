using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs.Checks;

/// <summary>What points at something that it has nothing to do with, or at nothing.</summary>
internal static class OrphanCheck
{
    public static async Task<IReadOnlyList<string>> FindAsync(StrategyDb db, CancellationToken cancellationToken) =>
    [
        .. await TargetsAsync(db, cancellationToken),
        .. await ClausesAsync(db, cancellationToken),
        .. await FollowUpAsync(db, cancellationToken),
        .. await AccountsAsync(db, cancellationToken),
    ];

    /// <summary>Activities that serve a target area which neither their plan nor a document above it sets.</summary>
    private static async Task<IEnumerable<string>> TargetsAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var above = (await db.DocumentRelations.AsNoTracking().Where(r => r.Kind == RelationKind.Concretises)
            .Select(r => new { r.FromId, r.ToId }).ToListAsync(cancellationToken)).ToLookup(r => r.FromId, r => r.ToId);
        var links = await db.Activities.AsNoTracking()
            .SelectMany(a => a.TargetAreas, (a, t) => new { a.Key, a.DocumentId, Area = t.TargetArea.Key, SetBy = t.TargetArea.DocumentId })
            .Where(l => l.DocumentId != l.SetBy).ToListAsync(cancellationToken);
        var upwards = links.Select(l => l.DocumentId).Distinct().ToDictionary(id => id, id => Upwards(id, above));
        return links.Where(l => !upwards[l.DocumentId].Contains(l.SetBy)).OrderBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => VerbTexts.FoundOrphanActivity.With(l.Key, l.Area));
    }

    private static HashSet<Guid> Upwards(Guid from, ILookup<Guid, Guid> above)
    {
        var reached = new HashSet<Guid>();
        var waiting = new Stack<Guid>([from]);
        while (waiting.TryPop(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var next in above[id])
                {
                    waiting.Push(next);
                }
            }
        }

        return reached;
    }

    /// <summary>Clauses that set a target area, goal or principle that does not exist.</summary>
    private static async Task<IEnumerable<string>> ClausesAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var clauses = await db.Clauses.AsNoTracking()
            .Where(c => c.SetsKey != null
                && !db.TargetAreas.Any(t => t.Key == c.SetsKey) && !db.Goals.Any(g => g.Key == c.SetsKey) && !db.Principles.Any(p => p.Key == c.SetsKey))
            .OrderBy(c => c.Key).Select(c => new { c.Key, c.SetsKey }).ToListAsync(cancellationToken);
        return clauses.Select(c => VerbTexts.FoundOrphanClause.With(c.Key, c.SetsKey));
    }

    /// <summary>Judgements of what the cycle's programme does not set, and answers about activities that the cycle does not follow.</summary>
    private static async Task<IEnumerable<string>> FollowUpAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var assessments = await db.Assessments.AsNoTracking()
            .Where(a => (a.TargetArea != null && a.TargetArea.DocumentId != a.Cycle.ProgrammeId) || (a.Goal != null && a.Goal.DocumentId != a.Cycle.ProgrammeId))
            .Select(a => new { Cycle = a.Cycle.Key, Of = a.TargetArea != null ? a.TargetArea.Key : a.Goal!.Key }).ToListAsync(cancellationToken);
        var entries = await db.ProgressReports.AsNoTracking()
            .SelectMany(r => r.Entries, (r, e) => new { Cycle = r.Cycle.Key, r.CycleId, Activity = e.Activity.Key, e.Activity.DocumentId })
            .Where(e => !db.Cycles.Any(c => c.Id == e.CycleId && c.Plans.Any(p => p.DocumentId == e.DocumentId)))
            .ToListAsync(cancellationToken);
        return assessments.Select(a => VerbTexts.FoundOrphanAssessment.With(a.Cycle, a.Of))
            .Concat(entries.Select(e => VerbTexts.FoundOrphanEntry.With(e.Cycle, e.Activity)));
    }

    private static async Task<IEnumerable<string>> AccountsAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var roles = await db.RoleAssignments.AsNoTracking()
            .Where(r => r.BodyId == null && (r.Role == Role.Coordinator || r.Role == Role.Approver))
            .Select(r => r.Account.UserName).ToListAsync(cancellationToken);
        return roles.Select(name => VerbTexts.FoundRoleWithoutBody.With(name));
    }
}
