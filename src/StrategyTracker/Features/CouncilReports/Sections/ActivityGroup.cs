using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>
/// A group of activities in bars and marks: each activity is in exactly one, and a late one is late whatever else it is.
/// </summary>
/// <param name="Words">Number and word: "9 försenade".</param>
/// <param name="Label">The word alone: "Försenade".</param>
/// <param name="Count">How many.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Tone">Its style class.</param>
public sealed record ActivityGroup(string Words, string Label, int Count, Shape Shape, string Tone)
{
    /// <summary>Its part of a bar is hatched.</summary>
    public bool IsLate => Tone == "late";

    /// <summary>The groups that are not empty, problems first.</summary>
    public static IReadOnlyList<ActivityGroup> Of(IReadOnlyCollection<FrozenActivity> activities, int year) =>
        [.. All(ReportCounts.Of(activities, year)).Where(g => g.Count > 0)];

    /// <summary>All groups, also the empty ones, problems first.</summary>
    public static IReadOnlyList<ActivityGroup> All(ReportCounts counts) =>
    [
        Create(counts.Late, ReportTexts.GroupLate, ReportTexts.GroupLateOne, Shape.Square, "late"),
        Create(counts.OngoingOnTime, ReportTexts.GroupOngoing, ReportTexts.GroupOngoing, Shape.Half, "ongoing"),
        Create(counts.Completed, ReportTexts.GroupCompleted, ReportTexts.GroupCompletedOne, Shape.Full, "done"),
        Create(counts.NotStarted, ReportTexts.GroupNotStarted, ReportTexts.GroupNotStartedOne, Shape.Empty, "waiting"),
        Create(counts.NotReported, ReportTexts.GroupNotReported, ReportTexts.GroupNotReportedOne, Shape.Dash, "unknown"),
        Create(counts.HasLeft, ReportTexts.GroupLeft, ReportTexts.GroupLeft, Shape.Onward, "gone") with { Label = ReportTexts.GroupLeftLabel },
    ];

    private static ActivityGroup Create(int count, string many, string one, Shape shape, string tone) =>
        new($"{count} {(count == 1 ? one : many)}", ReportWords.Capitalised(many), count, shape, tone);
}
