using StrategyTracker.Domain.Indicators;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>Figures as a workbook that is read in again unchanged.</summary>
public static class FigureWorkbook
{
    /// <summary>The figures as a workbook, in the reader's language.</summary>
    public static byte[] Write(IReadOnlyList<FigureOut> figures)
    {
        using var writer = new WorkbookWriter(IndicatorTexts.ListTitle);
        return writer.AddTable(IndicatorTexts.Figures, Columns(), figures, frozenColumns: 2).ToFile();
    }

    private static IReadOnlyList<SheetColumn<FigureOut>> Columns() =>
    [
        new(FigureHeads.Of(nameof(FigureHeads.Key)), f => f.Key) { Width = 30 },
        new(FigureHeads.Of(nameof(FigureHeads.Name)), f => f.Name) { Width = 44, Wraps = true },
        new(FigureHeads.Of(nameof(FigureHeads.Kind)), f => Words.Of(f.Kind)) { Width = 14, Choices = [.. Enum.GetValues<IndicatorValueKind>().Select(Words.Of)] },
        new(FigureHeads.Of(nameof(FigureHeads.Year)), f => f.Year) { Width = 8 },
        new(FigureHeads.Of(nameof(FigureHeads.Body)), f => f.Body) { Width = 28, Wraps = true },
        new(FigureHeads.Of(nameof(FigureHeads.Gender)), f => f.Gender is { } gender ? Words.Of(gender) : null) { Width = 12 },
        new(FigureHeads.Of(nameof(FigureHeads.Value)), f => f.Value) { Width = 12 },
        new(FigureHeads.Of(nameof(FigureHeads.Missing)), f => f.Missing is { } missing ? Words.Of(missing) : null) { Width = 18 },
        new(FigureHeads.Of(nameof(FigureHeads.Note)), f => f.Note) { Width = 44, Wraps = true },
    ];
}
