using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A column of the matrix before anything is counted in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="UnderId">The goal that a goal stands under.</param>
internal sealed record AxisColumn(Guid Id, string Key, string Title, Guid? UnderId)
{
    /// <summary>Every goal right before those that stand under it.</summary>
    public static IReadOnlyList<AxisColumn> InLevels(IReadOnlyList<AxisColumn> columns)
    {
        var under = columns.ToLookup(c => columns.Any(other => other.Id == c.UnderId) ? c.UnderId : null);
        return [.. Below(null)];

        IEnumerable<AxisColumn> Below(Guid? id) => under[id].SelectMany(c => Below(c.Id).Prepend(c));
    }
}

/// <summary>An activity stands in a column.</summary>
internal sealed record AxisLink(Guid ActivityId, Guid ColumnId);

/// <summary>What a programme sets of each kind, and which activities stand in it, said to the database.</summary>
internal static class ContributionAxes
{
    public static IQueryable<Activity> On(this IQueryable<Activity> activities, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => activities.Where(a => a.Goals.Any(g => g.Goal.DocumentId == programmeId)),
        ContributionAxis.Principles => activities.Where(a => a.PrincipleChecks.Any(c => c.Principle.DocumentId == programmeId)),
        ContributionAxis.Perspectives => activities.Where(a => a.Perspectives.Any(p => p.Perspective.DocumentId == programmeId)),
        _ => activities.Where(a => a.TargetAreas.Any(t => t.TargetArea.DocumentId == programmeId)),
    };

    public static IQueryable<AxisColumn> Columns(StrategyDb db, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => db.Goals.Where(g => g.DocumentId == programmeId).OrderBy(g => g.Position).Select(g => new AxisColumn(g.Id, g.Key, (g.Number ?? "") == "" ? g.Title : g.Number + " " + g.Title, g.ParentId)),
        ContributionAxis.Principles => db.Principles.Where(p => p.DocumentId == programmeId).OrderBy(p => p.Position).Select(p => new AxisColumn(p.Id, p.Key, p.Title, null)),
        ContributionAxis.Perspectives => db.Perspectives.Where(p => p.DocumentId == programmeId).OrderBy(p => p.Position).Select(p => new AxisColumn(p.Id, p.Key, p.Name, null)),
        _ => db.TargetAreas.Where(t => t.DocumentId == programmeId).OrderBy(t => t.Position).Select(t => new AxisColumn(t.Id, t.Key, t.Title, null)),
    };

    public static IQueryable<AxisLink> Links(StrategyDb db, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => db.Activities.SelectMany(a => a.Goals).Where(g => g.Goal.DocumentId == programmeId).Select(g => new { g.ActivityId, ColumnId = g.GoalId })
            // What serves a goal serves the goal above it: once, however many of its goals it serves.
            .Union(db.Activities.SelectMany(a => a.Goals).Where(g => g.Goal.DocumentId == programmeId && g.Goal.ParentId != null).Select(g => new { g.ActivityId, ColumnId = g.Goal.ParentId!.Value }))
            .Select(l => new AxisLink(l.ActivityId, l.ColumnId)),
        ContributionAxis.Principles => db.Activities.SelectMany(a => a.PrincipleChecks, (a, c) => new { a.Id, Check = c }).Where(x => x.Check.Principle.DocumentId == programmeId)
            .Select(x => new AxisLink(x.Id, x.Check.PrincipleId)),
        ContributionAxis.Perspectives => db.Activities.SelectMany(a => a.Perspectives).Where(p => p.Perspective.DocumentId == programmeId).Select(p => new AxisLink(p.ActivityId, p.PerspectiveId)),
        _ => db.Activities.SelectMany(a => a.TargetAreas).Where(t => t.TargetArea.DocumentId == programmeId).Select(t => new AxisLink(t.ActivityId, t.TargetAreaId)),
    };
}
