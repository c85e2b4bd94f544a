using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>The counts of one target area, or of all activities with each counted once.</summary>
public sealed record OverviewRow(string Name, bool IsTotal, ReportCounts Now, ReportCounts? Before)
{
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
            .Select(area => Create(area.Title, false, [.. report.Activities.Where(a => a.TargetAreas.Contains(area.Key))], report))
            .ToList();
        var without = report.Activities.Where(a => a.TargetAreas.Count == 0).ToList();
        if (without.Count > 0)
        {
            rows.Add(Create(ReportTexts.WithoutTargetArea, false, without, report));
        }

        rows.Add(Create(ReportTexts.AllOnce, true, report.Activities, report));
        return rows;
    }

    private static OverviewRow Create(string name, bool isTotal, IReadOnlyCollection<FrozenActivity> activities, FrozenReport report) => new(
        name,
        isTotal,
        ReportCounts.Of(activities, report.Cycle.Year),
        report.Previous is { } previous ? ReportCounts.OfPrevious(activities, previous.Year) : null);
}
