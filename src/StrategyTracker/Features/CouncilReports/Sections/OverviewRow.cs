using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>The counts of one target area, or of all activities with each counted once.</summary>
/// <param name="Name">The target area's title, or what else the row is of.</param>
/// <param name="IsTotal">It is the sum.</param>
/// <param name="Now">The counts of the report's year.</param>
/// <param name="Before">Those of the report compared with.</param>
/// <param name="Selection">The rows that are counted.</param>
public sealed record OverviewRow(string Name, bool IsTotal, ReportCounts Now, ReportCounts? Before, ReportSelection Selection)
{
    /// <summary>What each of <see cref="Pairs"/> counts; none for the sum.</summary>
    public static IReadOnlyList<ReportGroup?> Groups { get; } =
        [ReportGroup.Late, ReportGroup.Ongoing, ReportGroup.Completed, ReportGroup.NotStarted, ReportGroup.NotReported, ReportGroup.Left, null];

    /// <summary>It is named by the report, and not by the municipality.</summary>
    public bool IsOwn => Selection.TargetArea is null or ReportSelection.NoArea;

    /// <summary>Now and before, in the order of <see cref="ActivityGroup.All"/>, and last the sum.</summary>
    public IReadOnlyList<(int Now, int? Before)> Pairs =>
    [
        (Now.Late, Before?.Late), (Now.OngoingOnTime, Before?.OngoingOnTime), (Now.Completed, Before?.Completed),
        (Now.NotStarted, Before?.NotStarted), (Now.NotReported, Before?.NotReported), (Now.HasLeft, Before?.HasLeft),
        (Now.Total, Before?.Total),
    ];

    /// <summary>One row for each target area, one for what belongs to none, and one for all.</summary>
    public static IReadOnlyList<OverviewRow> Of(FrozenReport report)
    {
        var rows = report.TargetAreas
            .Select(area => Create(area.Title, false, new ReportSelection { TargetArea = area.Key }, report))
            .ToList();
        if (report.Activities.Any(a => a.TargetAreas.Count == 0))
        {
            rows.Add(Create(ReportTexts.WithoutTargetArea, false, new ReportSelection { TargetArea = ReportSelection.NoArea }, report));
        }

        rows.Add(Create(ReportTexts.AllOnce, true, new ReportSelection(), report));
        return rows;
    }

    private static OverviewRow Create(string name, bool isTotal, ReportSelection selection, FrozenReport report)
    {
        var activities = selection.Of(report);
        return new OverviewRow(
            name,
            isTotal,
            ReportCounts.Of(activities, report.Cycle.Year),
            report.Previous is { } previous ? ReportCounts.OfPrevious(activities, previous.Year) : null,
            selection);
    }
}
