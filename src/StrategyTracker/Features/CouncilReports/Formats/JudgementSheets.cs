using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>What the office has judged: the programme, its target areas and goals, and what the council is asked to decide.</summary>
internal static class JudgementSheets
{
    /// <summary>The target areas, those that have gone worst first, and then the programme as a whole.</summary>
    public static IReadOnlyList<JudgedArea> Areas(FrozenReport report) =>
    [
        .. ReportOrder.WorstFirst(report.TargetAreas).Select(area => new JudgedArea(area, area.Title, area.Assessment,
            ReportCounts.Of([.. report.Activities.Where(a => a.TargetAreas.Contains(area.Key))], report.Cycle.Year))),
        new JudgedArea(null, ReportSheetTexts.Whole, report.Overall, ReportCounts.Of(report.Activities, report.Cycle.Year)),
    ];

    public static IReadOnlyList<SheetColumn<JudgedArea>> AreaColumns(FrozenReport report) =>
    [
        new(ReportTexts.ColumnNumber, r => r.Area?.Number) { Width = 6 },
        Cells.Title<JudgedArea>(ReportTexts.TargetArea, r => r.Title),
        .. Cells.Judgement<JudgedArea>(report, r => r.Assessment),
        Cells.Prose<JudgedArea>(ReportTexts.WentWrong, r => r.Assessment?.WentWrong),
        Cells.Prose<JudgedArea>(ReportTexts.BecameBetter, r => r.Assessment?.BecameBetter),
        Cells.Status<JudgedArea>(ReportSheetTexts.LevelBefore, r => r.Area?.PreviousLevel is { } level ? StatusLook.Of(level) : null),
        Cells.Day<JudgedArea>(ReportSheetTexts.AssessedOn, r => r.Assessment?.AssessedOn),
        Cells.Count<JudgedArea>(ReportTexts.ColumnActivities, r => r.Counts.Total),
        Cells.Count<JudgedArea>(ReportTexts.ColumnLate, r => r.Counts.Late),
    ];

    public static IReadOnlyList<SheetColumn<ReportProposal>> ProposalColumns(FrozenReport report) =>
    [
        Cells.Count<ReportProposal>(ReportSheetTexts.AsProposal, p => p.Number) with { Width = 6 },
        new(ReportTexts.ProposedDecisions.With(report.Recipient ?? ReportTexts.TheCouncil), p => p.Text) { Width = 90, Wraps = true },
        new(ReportSheetTexts.Concerns, p => JudgedPart.Of(report).FirstOrDefault(a => a.Key == p.Part)?.Title ?? ReportSheetTexts.Whole) { Width = 34 },
    ];

    public static IReadOnlyList<(FrozenTargetArea? Area, FrozenGoal Goal)> Goals(FrozenReport report) =>
        [.. report.TargetAreas.SelectMany(a => a.Goals, (area, goal) => ((FrozenTargetArea?)area, goal)), .. (report.Goals ?? []).Select(goal => ((FrozenTargetArea?)null, goal))];

    public static IReadOnlyList<SheetColumn<(FrozenTargetArea? Area, FrozenGoal Goal)>> GoalColumns() =>
    [
        new(ReportTexts.ColumnNumber, r => r.Goal.Number) { Width = 6 },
        Cells.Title<(FrozenTargetArea? Area, FrozenGoal Goal)>(ReportTexts.ColumnGoal, r => r.Goal.Title),
        new(ReportTexts.TargetArea, r => r.Area is { } area ? ReportWords.Numbered(area.Number, area.Title) : null) { Width = 34, Wraps = true },
        .. Cells.Judgement<(FrozenTargetArea? Area, FrozenGoal Goal)>(null, r => r.Goal.Assessment),
        Cells.Day<(FrozenTargetArea? Area, FrozenGoal Goal)>(ReportSheetTexts.AssessedOn, r => r.Goal.Assessment?.AssessedOn),
    ];
}

/// <summary>A target area, or the programme as a whole, with its judgement and its counts.</summary>
internal sealed record JudgedArea(FrozenTargetArea? Area, string Title, FrozenAssessment? Assessment, ReportCounts Counts);
