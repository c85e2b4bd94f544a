using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>The counts of one target area, or goal where the programme sets no target areas, or of all activities with each counted once.</summary>
/// <param name="Name">The title of the target area or goal, or what else the row is of.</param>
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
    public bool IsOwn => Selection is { TargetArea: null or ReportSelection.NoArea, Goal: null or ReportSelection.NoGoal };

    /// <summary>Now and before, in the order of <see cref="ActivityGroup.All"/>, and last the sum.</summary>
    public IReadOnlyList<(int Now, int? Before)> Pairs =>
    [
        (Now.Late, Before?.Late), (Now.OngoingOnTime, Before?.OngoingOnTime), (Now.Completed, Before?.Completed),
        (Now.NotStarted, Before?.NotStarted), (Now.NotReported, Before?.NotReported), (Now.HasLeft, Before?.HasLeft),
        (Now.Total, Before?.Total),
    ];

    /// <summary>What the rows are of, as a head says it.</summary>
    public static string HeadOf(FrozenReport report) => ReportAims.Of(report).AreGoals ? ReportTexts.ColumnGoal : ReportTexts.TargetArea;

    /// <summary>One row for each part that the report counts by, and one for all.</summary>
    public static IReadOnlyList<OverviewRow> Of(FrozenReport report) =>
    [
        .. CountedPart.Of(report).Select(part => Create(ReportWords.NameOf(part), false, part.Selection, report)),
        Create(ReportTexts.AllOnce, true, new ReportSelection(), report),
    ];

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
