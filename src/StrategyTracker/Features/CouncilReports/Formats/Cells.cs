using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>Columns that several sheets have.</summary>
internal static class Cells
{
    public static SheetColumn<T> Title<T>(string head, Func<T, string?> value) =>
        new(head, value) { Width = 44, Wraps = true, IsBold = _ => true };

    public static SheetColumn<T> Prose<T>(string head, Func<T, string?> value) => new(head, value) { Width = 52, Wraps = true };

    public static SheetColumn<T> Count<T>(string head, Func<T, int?> value) => new(head, row => value(row), CellKind.WholeNumber) { Width = 12 };

    public static SheetColumn<T> Day<T>(string head, Func<T, DateOnly?> value) => new(head, row => value(row), CellKind.Date) { Width = 12 };

    /// <summary>A year, or a figure with the decimals that it has: without spaces between the thousands.</summary>
    public static SheetColumn<T> Plain<T>(string head, Func<T, object?> value) => new(head, value) { Width = 11 };

    public static SheetColumn<T> YesOrNothing<T>(string head, Func<T, bool> value) => new(head, row => value(row) ? ReportSheetTexts.Yes : null) { Width = 12 };

    public static SheetColumn<T> Status<T>(string head, Func<T, StatusLook?> look) => new(head, row => look(row)?.Word)
    {
        Width = 18,
        Wraps = true,
        Colour = row => look(row) switch
        {
            { Shape: not Shape.Dash, Tone: Tone.Good } => "#1b6e4a",
            { Shape: not Shape.Dash, Tone: Tone.Part } => "#835400",
            { Shape: not Shape.Dash, Tone: Tone.Bad } => "#a3261b",
            _ => null,
        },
    };

    /// <summary>Level, direction, prognosis and what is written of them.</summary>
    public static IEnumerable<SheetColumn<T>> Judgement<T>(FrozenReport? report, Func<T, FrozenAssessment?> of) =>
    [
        Status<T>(ReportTexts.ColumnLevel, row => StatusLook.Of(of(row)?.Level ?? AssessmentLevel.NotAssessed)),
        Status<T>(report?.Previous is { } previous ? ReportTexts.SinceYear.With(previous.Year) : ReportTexts.SinceLast,
            row => StatusLook.Of(of(row)?.Direction ?? Direction.NotComparable)),
        Status<T>(report?.Programme.ValidTo is { } end ? ReportTexts.PrognosisYear.With(end.Year) : ReportTexts.ColumnPrognosis,
            row => StatusLook.Of(of(row)?.Prognosis ?? Prognosis.NotAssessed)),
        Prose<T>(ReportTexts.ColumnSentence, row => of(row)?.Sentence),
    ];

    public static string AreasOf(FrozenReport report, FrozenActivity activity) =>
        string.Join("; ", report.TargetAreas.Where(a => activity.TargetAreas.Contains(a.Key)).Select(a => ReportWords.Numbered(a.Number, a.Title)));
}
