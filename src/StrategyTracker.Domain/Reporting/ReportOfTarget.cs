namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// The part of a report that tells of one target area or one goal. Every target area stays in it, so that what the council is
/// asked to decide keeps its number; its rows are those that the whole report counts there.
/// </summary>
public static class ReportOfTarget
{
    /// <returns>None where the report has no such target area.</returns>
    public static FrozenReport? OfArea(FrozenReport report, string areaKey)
    {
        if (!report.TargetAreas.Any(a => a.Key == areaKey))
        {
            return null;
        }

        var rows = new ReportSelection { TargetArea = areaKey }.Of(report);
        return Cut(report, rows) with
        {
            Indicators = [.. report.Indicators.Where(i => i.TargetArea == areaKey)],
            ContextNotes = [.. report.ContextNotes.Where(n => n.TargetArea == areaKey)],
        };
    }

    /// <summary>With the activities that serve the goal; where the report does not know them, with those of its target area.</summary>
    /// <returns>None where the report has no such goal.</returns>
    public static FrozenReport? OfGoal(FrozenReport report, string goalKey)
    {
        if (Find(report, goalKey) is not { } found)
        {
            return null;
        }

        var serves = (FrozenActivity a) => a.Goals is { } goals ? goals.Contains(goalKey) : a.TargetAreas.Contains(found.Area.Key);
        return Cut(report, [.. report.Activities.Where(serves)]) with
        {
            Indicators = [.. report.Indicators.Where(i => i.Goal == goalKey)],
            ContextNotes = [],
        };
    }

    /// <summary>A goal with the target area that it stands under.</summary>
    public static (FrozenTargetArea Area, FrozenGoal Goal)? Find(FrozenReport report, string goalKey) =>
        report.TargetAreas.SelectMany(area => area.Goals.Where(g => g.Key == goalKey).Select(goal => ((FrozenTargetArea, FrozenGoal)?)(area, goal))).FirstOrDefault();

    /// <summary>Reports from before activities were told with their goals cannot say which belong to one.</summary>
    public static bool KnowsGoals(FrozenReport report) => report.Activities.All(a => a.Goals is not null);

    private static FrozenReport Cut(FrozenReport report, IReadOnlyList<FrozenActivity> rows) => report with
    {
        Activities = rows,
        Bodies = [.. report.Bodies.Where(b => rows.Any(a => a.IsAnsweredForBy(b.Key)))],
        Overall = null,
        PreviousLedger = null,
        Composition = null,
        Rounds = [],
        ClauseDeviations = [],
        // How many are withheld is said of the whole alone.
        WithheldCount = 0,
    };
}
