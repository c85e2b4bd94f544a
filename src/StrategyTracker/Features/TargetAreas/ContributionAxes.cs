using System.Linq.Expressions;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A column of the matrix before anything is counted in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="UnderId">The goal that a goal stands under.</param>
internal sealed record AxisColumn(Guid Id, string Key, string Title, Guid? UnderId)
{
    /// <summary>Every goal right before those that stand under it.</summary>
    public static IReadOnlyList<AxisColumn> InLevels(IReadOnlyList<AxisColumn> columns) => GoalLevels.InOrder(columns, c => c.Id, Above(columns));

    /// <summary>The goal that a goal stands under, by id; nothing of the other columns.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Above(IReadOnlyList<AxisColumn> columns)
    {
        var ids = columns.Select(c => c.Id).ToHashSet();
        return columns.Where(c => c.UnderId is { } above && ids.Contains(above)).ToDictionary(c => c.Id, c => c.UnderId!.Value);
    }
}

/// <summary>An activity stands in a column.</summary>
internal sealed record AxisLink(Guid ActivityId, Guid ColumnId);

/// <summary>What a programme sets of each kind, and which activities stand in it, said to the database.</summary>
internal static class ContributionAxes
{
    private static readonly Expression<Func<Goal, AxisColumn>> OfGoal = g => new AxisColumn(g.Id, g.Key, (g.Number ?? "") == "" ? g.Title : g.Number + " " + g.Title, g.ParentId);
    private static readonly Expression<Func<Principle, AxisColumn>> OfPrinciple = p => new AxisColumn(p.Id, p.Key, p.Title, null);
    private static readonly Expression<Func<Perspective, AxisColumn>> OfPerspective = p => new AxisColumn(p.Id, p.Key, p.Name, null);
    private static readonly Expression<Func<TargetArea, AxisColumn>> OfArea = t => new AxisColumn(t.Id, t.Key, t.Title, null);

    public static IQueryable<Activity> On(this IQueryable<Activity> activities, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => activities.Where(a => a.Goals.Any(g => g.Goal.DocumentId == programmeId)),
        ContributionAxis.Principles => activities.Where(a => a.PrincipleChecks.Any(c => c.Principle.DocumentId == programmeId)),
        ContributionAxis.Perspectives => activities.Where(a => a.Perspectives.Any(p => p.Perspective.DocumentId == programmeId)),
        _ => activities.Where(a => a.TargetAreas.Any(t => t.TargetArea.DocumentId == programmeId)),
    };

    public static IQueryable<AxisColumn> Columns(StrategyDb db, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => db.Goals.Where(g => g.DocumentId == programmeId).OrderBy(g => g.Position).Select(OfGoal),
        ContributionAxis.Principles => db.Principles.Where(p => p.DocumentId == programmeId).OrderBy(p => p.Position).Select(OfPrinciple),
        ContributionAxis.Perspectives => db.Perspectives.Where(p => p.DocumentId == programmeId).OrderBy(p => p.Position).Select(OfPerspective),
        _ => db.TargetAreas.Where(t => t.DocumentId == programmeId).OrderBy(t => t.Position).Select(OfArea),
    };

    /// <summary>One column by its key.</summary>
    public static IQueryable<AxisColumn> Column(StrategyDb db, ContributionAxis axis, string key) => axis switch
    {
        ContributionAxis.Goals => db.Goals.Where(g => g.Key == key).Select(OfGoal),
        ContributionAxis.Principles => db.Principles.Where(p => p.Key == key).Select(OfPrinciple),
        ContributionAxis.Perspectives => db.Perspectives.Where(p => p.Key == key).Select(OfPerspective),
        _ => db.TargetAreas.Where(t => t.Key == key).Select(OfArea),
    };

    /// <summary>The activities that stand in a column: what serves a goal under it serves the goal.</summary>
    public static IQueryable<Activity> InColumn(this IQueryable<Activity> activities, ContributionAxis axis, Guid columnId) => axis switch
    {
        ContributionAxis.Goals => activities.Where(a => a.Goals.Any(g => g.GoalId == columnId || g.Goal.ParentId == columnId)),
        ContributionAxis.Principles => activities.Where(a => a.PrincipleChecks.Any(c => c.PrincipleId == columnId)),
        ContributionAxis.Perspectives => activities.Where(a => a.Perspectives.Any(p => p.PerspectiveId == columnId)),
        _ => activities.Where(a => a.TargetAreas.Any(t => t.TargetAreaId == columnId)),
    };

    /// <summary>The questions put in a programme's cells.</summary>
    public static IQueryable<ContributionQuestion> On(this IQueryable<ContributionQuestion> questions, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => questions.Where(q => q.Goal!.DocumentId == programmeId),
        ContributionAxis.Principles => questions.Where(q => q.Principle!.DocumentId == programmeId),
        ContributionAxis.Perspectives => questions.Where(q => q.Perspective!.DocumentId == programmeId),
        _ => questions.Where(q => q.TargetArea!.DocumentId == programmeId),
    };

    /// <summary>The question put in one cell, if there is one.</summary>
    public static IQueryable<ContributionQuestion> InCell(this IQueryable<ContributionQuestion> questions, ContributionAxis axis, string column, string body) =>
        (axis switch
        {
            ContributionAxis.Goals => questions.Where(q => q.Goal!.Key == column),
            ContributionAxis.Principles => questions.Where(q => q.Principle!.Key == column),
            ContributionAxis.Perspectives => questions.Where(q => q.Perspective!.Key == column),
            _ => questions.Where(q => q.TargetArea!.Key == column),
        }).Where(q => q.Body.Key == body);

    public static ContributionAim Aim(ContributionAxis axis, Guid columnId) => axis switch
    {
        ContributionAxis.Goals => new ContributionAim(GoalId: columnId),
        ContributionAxis.Principles => new ContributionAim(PrincipleId: columnId),
        ContributionAxis.Perspectives => new ContributionAim(PerspectiveId: columnId),
        _ => new ContributionAim(columnId),
    };

    /// <summary>Where a cell is put as a question and answered.</summary>
    public static string QuestionLink(ContributionAxis axis, string column, string body) => $"/bidrag/fraga?{Parameter(axis)}={column}&organ={body}";

    /// <summary>Where a cell is filled with a new activity, which begins with what the cell says of it.</summary>
    public static string NewActivityLink(ContributionAxis axis, string column, string body, string? plan = null) =>
        $"/aktiviteter/ny?{Parameter(axis)}={column}&organ={body}{(plan is null ? "" : $"&plan={plan}")}";

    private static string Parameter(ContributionAxis axis) => axis switch
    {
        ContributionAxis.Goals => "mal",
        ContributionAxis.Principles => "princip",
        ContributionAxis.Perspectives => "perspektiv",
        _ => "malomrade",
    };

    /// <summary>Which activities are said to stand in which columns; what follows of that is <see cref="GoalLevels"/>' to say.</summary>
    public static IQueryable<AxisLink> Links(StrategyDb db, ContributionAxis axis, Guid programmeId) => axis switch
    {
        ContributionAxis.Goals => db.Activities.SelectMany(a => a.Goals).Where(g => g.Goal.DocumentId == programmeId).Select(g => new AxisLink(g.ActivityId, g.GoalId)),
        ContributionAxis.Principles => db.Activities.SelectMany(a => a.PrincipleChecks, (a, c) => new { a.Id, Check = c }).Where(x => x.Check.Principle.DocumentId == programmeId)
            .Select(x => new AxisLink(x.Id, x.Check.PrincipleId)),
        ContributionAxis.Perspectives => db.Activities.SelectMany(a => a.Perspectives).Where(p => p.Perspective.DocumentId == programmeId).Select(p => new AxisLink(p.ActivityId, p.PerspectiveId)),
        _ => db.Activities.SelectMany(a => a.TargetAreas).Where(t => t.TargetArea.DocumentId == programmeId).Select(t => new AxisLink(t.ActivityId, t.TargetAreaId)),
    };
}
