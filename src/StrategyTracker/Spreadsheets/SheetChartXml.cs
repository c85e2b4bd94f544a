using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using D = DocumentFormat.OpenXml.Drawing;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace StrategyTracker.Spreadsheets;

/// <summary>Draws a chart as the spreadsheet program's own: it follows the cells, and can be moved to another document.</summary>
internal static class SheetChartXml
{
    private const uint Categories = 1;
    private const uint Counts = 2;
    private const int Columns = 7;
    private const int RowsPerBar = 2;
    private const int RowsBeside = 8;

    /// <returns>The reference that the sheet carries.</returns>
    public static string Add(WorksheetPart sheet, string sheetName, SheetChart chart, IReadOnlyList<string> heads, int rows)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        var part = drawing.AddNewPart<ChartPart>();
        part.ChartSpace = new ChartSpace(new RoundedCorners { Val = false }, Draw(sheetName, chart, heads, rows - chart.TotalRows));
        var (from, to) = (rows + 2, rows + 2 + RowsBeside + (RowsPerBar * (rows - chart.TotalRows)));
        drawing.WorksheetDrawing = new X.WorksheetDrawing(new X.TwoCellAnchor(
            new X.FromMarker(new X.ColumnId("0"), new X.ColumnOffset("0"), new X.RowId($"{from}"), new X.RowOffset("0")),
            new X.ToMarker(new X.ColumnId($"{Columns}"), new X.ColumnOffset("0"), new X.RowId($"{to}"), new X.RowOffset("0")),
            new X.GraphicFrame(
                new X.NonVisualGraphicFrameProperties(
                    new X.NonVisualDrawingProperties { Id = 2, Name = CellText.Encode(chart.Title), Description = CellText.Encode(chart.Description) },
                    new X.NonVisualGraphicFrameDrawingProperties()),
                new X.Transform(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = 0, Cy = 0 }),
                new D.Graphic(new D.GraphicData(new ChartReference { Id = drawing.GetIdOfPart(part) })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }))
            { Macro = "" },
            new X.ClientData()));
        return sheet.GetIdOfPart(drawing);
    }

    private static Chart Draw(string sheetName, SheetChart chart, IReadOnlyList<string> heads, int rows)
    {
        var quoted = $"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!";
        var bars = new BarChart(
        [
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = BarGroupingValues.Stacked },
            new VaryColors { Val = false },
            .. chart.Series.Select((series, index) => Series(series, (uint)index, quoted, heads.ToList().IndexOf(series.Head), rows)),
            new GapWidth { Val = 60 },
            new Overlap { Val = 100 },
            new AxisId { Val = Categories },
            new AxisId { Val = Counts },
        ]);
        return new Chart(
            new Title(
                new ChartText(new RichText(new D.BodyProperties(), new D.ListStyle(), new D.Paragraph(
                    new D.ParagraphProperties(new D.DefaultRunProperties { FontSize = 1200, Bold = true }),
                    new D.Run(new D.RunProperties { FontSize = 1200, Bold = true }, new D.Text(CellText.Encode(chart.Title)))))),
                new Overlay { Val = false }),
            new AutoTitleDeleted { Val = false },
            new PlotArea(
                new Layout(),
                bars,
                new CategoryAxis(
                    new AxisId { Val = Categories },
                    new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
                    new Delete { Val = false },
                    new AxisPosition { Val = AxisPositionValues.Left },
                    new TickLabelPosition { Val = TickLabelPositionValues.Low },
                    new CrossingAxis { Val = Counts },
                    new Crosses { Val = CrossesValues.AutoZero }),
                new ValueAxis(
                    new AxisId { Val = Counts },
                    new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
                    new Delete { Val = false },
                    new AxisPosition { Val = AxisPositionValues.Bottom },
                    new NumberingFormat { FormatCode = "0", SourceLinked = false },
                    new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
                    new CrossingAxis { Val = Categories },
                    new Crosses { Val = CrossesValues.Maximum })),
            new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
            new PlotVisibleOnly { Val = true });
    }

    private static BarChartSeries Series(ChartSeries series, uint index, string sheet, int column, int rows) => new(
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = index },
        new Order { Val = index },
        new SeriesText(new StringReference(new Formula(sheet + Absolute(1, column)))),
        new ChartShapeProperties(Solid(series.Fill), new D.Outline(Solid("#ffffff"))),
        new InvertIfNegative { Val = false },
        new DataLabels(
            // Nothing is said where there is nothing.
            new NumberingFormat { FormatCode = "0;;;", SourceLinked = false },
            new ChartShapeProperties(new D.NoFill()),
            new TextProperties(new D.BodyProperties(), new D.ListStyle(), new D.Paragraph(
                new D.ParagraphProperties(new D.DefaultRunProperties(Solid(series.Ink)) { FontSize = 900 }),
                new D.EndParagraphRunProperties())),
            new ShowLegendKey { Val = false },
            new ShowValue { Val = true },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false }),
        new CategoryAxisData(new StringReference(new Formula($"{sheet}{Absolute(2, 0)}:{Absolute(rows + 1, 0)}"))),
        new Values(new NumberReference(new Formula($"{sheet}{Absolute(2, column)}:{Absolute(rows + 1, column)}"))));

    private static D.SolidFill Solid(string colour) => new(new D.RgbColorModelHex { Val = colour.TrimStart('#').ToUpperInvariant() });

    /// <summary>"$C$2".</summary>
    private static string Absolute(int row, int column)
    {
        var letters = ReadCell.AddressOf(row, column).TrimEnd([.. "0123456789"]);
        return $"${letters}${row}";
    }
}
