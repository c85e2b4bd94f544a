using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A column of the matrix before anything is counted in it.</summary>
internal sealed record AxisColumn(Guid Id, string Key, string Title);

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
        ContributionAxis.Goals => db.Goals.Where(g => g.DocumentId == programmeId).OrderBy(g => g.Position).Select(g => new AxisColumn(g.Id, g.Key, g.Title)),
        ContributionAxis.Principles => db.Principles.Where(p => p.DocumentId == programmeId).OrderBy(p => p.Position).Select(p => new AxisColumn(p.Id, p.Key, p.Title)),
        ContributionAxis.Perspectives => db.Perspectives.Where(p => p.DocumentId == programmeId).OrderBy(p => p.Position).Select(p => new AxisColumn(p.Id, p.Key, p.Name)),
        _ => db.TargetAreas.Where(t => t.DocumentId == programmeId).OrderBy(t => t.Position).Select(t => new AxisColumn(t.Id, t.Key, t.Title)),
    };

    public static IQueryable<AxisLink> Links(StrategyDb db, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => db.Activities.SelectMany(a => a.Goals).Where(g => g.Goal.DocumentId == programmeId).Select(g => new AxisLink(g.ActivityId, g.GoalId)),
        ContributionAxis.Principles => db.Activities.SelectMany(a => a.PrincipleChecks, (a, c) => new { a.Id, Check = c }).Where(x => x.Check.Principle.DocumentId == programmeId)
            .Select(x => new AxisLink(x.Id, x.Check.PrincipleId)),
        ContributionAxis.Perspectives => db.Activities.SelectMany(a => a.Perspectives).Where(p => p.Perspective.DocumentId == programmeId).Select(p => new AxisLink(p.ActivityId, p.PerspectiveId)),
        _ => db.Activities.SelectMany(a => a.TargetAreas).Where(t => t.TargetArea.DocumentId == programmeId).Select(t => new AxisLink(t.ActivityId, t.TargetAreaId)),
    };
}
