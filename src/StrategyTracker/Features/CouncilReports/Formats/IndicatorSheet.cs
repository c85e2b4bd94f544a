using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>The indicators, a row for each figure: baseline, outcomes, targets, and the bodies' own. A missing value says why.</summary>
internal static class IndicatorSheet
{
    public static IReadOnlyList<IndicatorFigure> Rows(FrozenReport report) =>
    [
        .. report.Indicators.SelectMany(i => i.Values
            .Select(v => new IndicatorFigure(i, null, v.Kind, v.Year, v.Value, v.Missing, v.Note))
            .Concat((i.ByGender ?? []).Select(v => new IndicatorFigure(i, null, IndicatorValueKind.Outcome, v.Year, v.Value, v.Missing, v.Note, v.Gender)))
            .Concat(i.ByBody.Select(v => new IndicatorFigure(i, v.Body, IndicatorValueKind.Outcome, v.Year, v.Value, v.Missing, v.Note)))),
    ];

    public static IReadOnlyList<SheetColumn<IndicatorFigure>> Columns(FrozenReport report) =>
    [
        Cells.Title<IndicatorFigure>(ReportTexts.ColumnIndicator, r => r.Indicator.Name),
        new(ReportTexts.TargetArea, r => report.TargetAreas.FirstOrDefault(a => a.Key == r.Indicator.TargetArea)?.Title) { Width = 28, Wraps = true },
        new(ReportTexts.ColumnBody, r => r.Body) { Width = 28, Wraps = true },
        new(ReportSheetTexts.Kind, r => Words.Of(r.Kind)) { Width = 14 },
        new(ReportSheetTexts.Gender, r => r.Gender is { } gender ? Words.Of(gender) : null) { Width = 10 },
        Cells.Plain<IndicatorFigure>(ReportSheetTexts.Year, r => r.Year) with { Width = 8 },
        Cells.Plain<IndicatorFigure>(ReportSheetTexts.Value, r => r.Value),
        new(ReportSheetTexts.Missing, r => r.Value is null ? Words.Of(r.Missing ?? MissingReason.NotCollected) : null) { Width = 18 },
        new(ReportSheetTexts.Unit, r => r.Indicator.Unit) { Width = 14 },
        new(ReportSheetTexts.GoodDirection, r => r.Indicator.GoodDirection switch
        {
            GoodDirection.Up => ReportTexts.GoodUp,
            GoodDirection.Down => ReportTexts.GoodDown,
            _ => ReportTexts.GoodUnknown,
        }) { Width = 22 },
        Cells.Prose<IndicatorFigure>(ReportSheetTexts.Source, r => r.Indicator.Source),
        Cells.Prose<IndicatorFigure>(ReportSheetTexts.NoteText, r => r.Note),
    ];
}

/// <summary>One figure of an indicator; none for the body where it is the municipality's.</summary>
internal sealed record IndicatorFigure(
    FrozenIndicator Indicator, string? Body, IndicatorValueKind Kind, int Year, double? Value, MissingReason? Missing, string? Note, Gender? Gender = null);
