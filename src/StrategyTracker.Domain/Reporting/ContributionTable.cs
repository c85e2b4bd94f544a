namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Who contributes to what: bodies by target areas. A cell counts the activities that the body answers for; one activity
/// is counted once in each target area and body that it belongs to, so that rows and columns do not sum to the total.
/// </summary>
public sealed record ContributionTable
{
    public required IReadOnlyList<FrozenTargetArea> TargetAreas { get; init; }

    public required IReadOnlyList<ContributionRow> Rows { get; init; }

    /// <summary>All activities of each target area, each counted once.</summary>
    public required IReadOnlyList<int> Totals { get; init; }

    /// <summary>Activities that serve no target area: nobody sees their contribution here.</summary>
    public required int WithoutTargetArea { get; init; }

    /// <summary>Cells in which nobody contributes: each is a question.</summary>
    public int EmptyCells => Rows.Sum(r => r.Cells.Count(c => c.Total == 0));

    public static ContributionTable Of(FrozenReport report)
    {
        var year = report.Cycle.Year;
        return new ContributionTable
        {
            TargetAreas = report.TargetAreas,
            Rows = [.. report.Bodies.Select(body =>
            {
                var own = report.Activities.Where(a => a.IsAnsweredForBy(body.Key)).ToList();
                return new ContributionRow(body, own.Count, [.. report.TargetAreas.Select(area => ReportCounts.Of(InArea(own, area), year))]);
            })],
            Totals = [.. report.TargetAreas.Select(area => InArea(report.Activities, area).Count)],
            WithoutTargetArea = report.Activities.Count(a => a.TargetAreas.Count == 0),
        };
    }

    private static List<FrozenActivity> InArea(IEnumerable<FrozenActivity> activities, FrozenTargetArea area) =>
        [.. activities.Where(a => a.TargetAreas.Contains(area.Key))];
}

/// <summary>One body's contribution: its activities, and their counts per target area.</summary>
public sealed record ContributionRow(FrozenBody Body, int Activities, IReadOnlyList<ReportCounts> Cells);
