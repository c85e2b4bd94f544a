using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>Self-assessments and deviations from clauses.</summary>
internal static class AppendixSheets
{
    public static IReadOnlyList<(FrozenRound Round, FrozenMeasured Of)> Measured(FrozenReport report) =>
        [.. report.Rounds.SelectMany(r => r.Objects, (r, o) => (r, o))];

    public static IReadOnlyList<SheetColumn<(FrozenRound Round, FrozenMeasured Of)>> MeasuredColumns() =>
    [
        Cells.Title<(FrozenRound Round, FrozenMeasured Of)>(ReportTexts.ColumnMeasured, r => r.Of.Name),
        new(ReportTexts.ColumnBody, r => r.Of.Body) { Width = 32, Wraps = true },
        new(ReportSheetTexts.Round, r => r.Round.Name) { Width = 32, Wraps = true },
        .. Means<(FrozenRound Round, FrozenMeasured Of)>(r => r.Of.Mean),
    ];

    public static IReadOnlyList<(FrozenRound Round, FrozenQuestion Of)> Questions(FrozenReport report) =>
        [.. report.Rounds.SelectMany(r => r.Questions, (r, q) => (r, q))];

    public static IReadOnlyList<SheetColumn<(FrozenRound Round, FrozenQuestion Of)>> QuestionColumns() =>
    [
        Cells.Title<(FrozenRound Round, FrozenQuestion Of)>(ReportTexts.ColumnQuestion, r => ReportWords.Numbered(r.Of.Number, r.Of.Text)),
        new(ReportSheetTexts.Round, r => r.Round.Name) { Width = 32, Wraps = true },
        .. Means<(FrozenRound Round, FrozenQuestion Of)>(r => r.Of.Mean),
    ];

    public static IReadOnlyList<SheetColumn<FrozenDeviation>> DeviationColumns() =>
    [
        Cells.Title<FrozenDeviation>(ReportTexts.ColumnWhatDeviates, d => d.What),
        new(ReportTexts.ColumnBody, d => d.Body) { Width = 28, Wraps = true },
        new(ReportTexts.ColumnFromClause, d => d.Clause) { Width = 28, Wraps = true },
        new(ReportSheetTexts.Document, d => d.Document) { Width = 36, Wraps = true },
        Cells.Prose<FrozenDeviation>(ReportTexts.ColumnWhy, d => d.Reason),
        Cells.Status<FrozenDeviation>(ReportTexts.ColumnState, d => StatusLook.Of(d.State)),
        Cells.Day<FrozenDeviation>(ReportSheetTexts.ValidTo, d => d.ValidTo),
        new(ReportSheetTexts.DecidedBy, d => d.DecidedBy) { Width = 28, Wraps = true },
        Cells.Day<FrozenDeviation>(ReportSheetTexts.DecisionDay, d => d.DecidedOn),
        new(ReportTexts.ColumnParagraph, d => d.Paragraph) { Width = 10 },
    ];

    private static IEnumerable<SheetColumn<T>> Means<T>(Func<T, FrozenMean?> of) =>
    [
        new(ReportTexts.ColumnMean, r => of(r)?.Value, CellKind.Number) { Width = 12 },
        Cells.Count<T>(ReportTexts.ColumnCounted, r => of(r)?.Counted),
        Cells.Count<T>(ReportSheetTexts.NotApplicable, r => of(r)?.NotApplicable),
        Cells.Count<T>(ReportSheetTexts.Unanswered, r => of(r)?.Missing),
        new(ReportTexts.SinceLast, r => of(r)?.Change, CellKind.Number) { Width = 12 },
    ];
}
