using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategyTracker.Spreadsheets;

/// <summary>
/// Writes a workbook, sheet by sheet: typed tables whose heads stay in view, and sheets of plain lines. What looks like a
/// formula is written as the text it is.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Sheets _sheets = new();
    private readonly DefinedNames _names = new();
    private readonly SheetStyles _styles = new();
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="title">The workbook's title, among its properties.</param>
    public WorkbookWriter(string title)
    {
        _document = SpreadsheetDocument.Create(_stream, SpreadsheetDocumentType.Workbook);
        _document.PackageProperties.Title = title;
        _workbook = _document.AddWorkbookPart();
    }

    /// <summary>Adds a sheet with one table: a row of heads, and one row for each thing.</summary>
    /// <param name="name">The sheet's name; shortened and made unique where needed.</param>
    /// <param name="columns">The columns, from the left; no two heads alike.</param>
    /// <param name="rows">The rows, from the top.</param>
    /// <param name="frozenColumns">So many columns stay in view as the others are scrolled.</param>
    /// <param name="chart">A chart below the rows, where there are any.</param>
    public WorkbookWriter AddTable<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IReadOnlyList<T> rows, int frozenColumns = 0, SheetChart? chart = null)
    {
        var (part, sheetName) = AddSheet(name);
        using (var sheet = new SheetXml(part, _styles))
        {
            sheet.Begin([.. columns.Select(c => (c.Width, c.IsHidden))], frozenRows: 1, frozenColumns);
            sheet.Row(columns.Select(c => ((object?)c.Head, CellLook.Head)));
            var locks = columns.Any(c => c.IsWritten);
            foreach (var row in rows)
            {
                sheet.Row(columns.Select(c => (c.Value(row), CellLook.Of(c, row, locks))));
            }

            sheet.EndRows(locks);
            sheet.Validate(SheetRule.Of(columns, rows.Count));
            sheet.PrintOnOnePagesWidth();
            if (chart is not null && rows.Count > chart.TotalRows)
            {
                sheet.Draw(SheetChartXml.Add(part, sheetName, chart, [.. columns.Select(c => c.Head)], rows.Count));
            }

            if (rows.Count > 0)
            {
                sheet.Refer(SheetTable.Add(part, (uint)_taken.Count, [.. columns.Select(c => c.Head)], rows.Count));
            }
        }

        _names.AppendChild(new DefinedName($"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)_sheets.Count() - 1,
        });
        return this;
    }

    /// <summary>Adds a sheet of lines, each a label and a text: a cover, a legend, how to fill in.</summary>
    /// <param name="name">The sheet's name; shortened and made unique where needed.</param>
    /// <param name="title">The line at the top.</param>
    /// <param name="lines">The lines below it; the label may be empty.</param>
    public WorkbookWriter AddLines(string name, string title, IReadOnlyList<(string Label, string? Text)> lines)
    {
        var (part, _) = AddSheet(name);
        using var sheet = new SheetXml(part, _styles);
        sheet.Begin([(28, false), (90, false)], frozenRows: 0, frozenColumns: 0);
        sheet.Row([(title, CellLook.Title)]);
        foreach (var (label, text) in lines)
        {
            sheet.Row([(label, CellLook.Label), (text, CellLook.Prose)]);
        }

        sheet.EndRows(locks: false);
        sheet.PrintOnOnePagesWidth();
        return this;
    }

    /// <summary>The workbook as a file (.xlsx). Nothing can be added afterwards.</summary>
    public byte[] ToFile()
    {
        _workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = _styles.ToStylesheet();
        _workbook.Workbook = new Workbook(_sheets);
        if (_names.HasChildren)
        {
            _workbook.Workbook.AppendChild(_names);
        }

        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private (WorksheetPart Part, string Name) AddSheet(string name)
    {
        var part = _workbook.AddNewPart<WorksheetPart>();
        var unique = SheetName.Unique(name, _taken);
        _taken.Add(unique);
        _sheets.AppendChild(new Sheet { Id = _workbook.GetIdOfPart(part), SheetId = (uint)_taken.Count, Name = unique });
        return (part, unique);
    }
}
