using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategyTracker.Tests.Features.Activities.Foreign;

/// <summary>Workbooks as other people make them: merged heads, hidden rows, formulas, days as numbers.</summary>
internal sealed class ForeignWorkbook
{
    private const uint DayStyle = 1;
    private readonly List<(string Name, SheetData Data, List<string> Merged, bool IsHidden)> _sheets = [];

    public ForeignWorkbook Sheet(string name, bool isHidden = false)
    {
        _sheets.Add((name, new SheetData(), [], isHidden));
        return this;
    }

    /// <summary>A row of texts, numbers, days (as a spreadsheet program keeps them) and formulas ("=" first, with the value after "|").</summary>
    public ForeignWorkbook Row(params object?[] cells) => Row(false, cells);

    public ForeignWorkbook HiddenRow(params object?[] cells) => Row(true, cells);

    public ForeignWorkbook Merge(string range)
    {
        _sheets[^1].Merged.Add(range);
        return this;
    }

    public byte[] ToFile()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            foreach (var (name, data, merged, isHidden) in _sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = merged.Count == 0 ? new Worksheet(data) : new Worksheet(data, new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
                book.Workbook.Sheets!.Append(new Sheet
                {
                    Id = book.GetIdOfPart(part), SheetId = (uint)book.Workbook.Sheets.Count() + 1, Name = name,
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }
        }

        return stream.ToArray();
    }

    private ForeignWorkbook Row(bool isHidden, object?[] cells)
    {
        var data = _sheets[^1].Data;
        var row = new Row { RowIndex = (uint)data.Elements<Row>().Count() + 1, Hidden = isHidden ? true : null };
        row.Append(cells.Select((cell, i) => CellOf(cell, $"{(char)('A' + i)}{row.RowIndex}")));
        data.Append(row);
        return this;
    }

    private static Cell CellOf(object? value, string address) => value switch
    {
        null => new Cell { CellReference = address },
        DateOnly day => new Cell { CellReference = address, StyleIndex = DayStyle, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()) },
        int number => new Cell { CellReference = address, CellValue = new CellValue(number) },
        string text when text.StartsWith('=') => new Cell
        {
            CellReference = address, DataType = CellValues.String, CellFormula = new CellFormula(text.Split('|')[0][1..]),
            CellValue = text.Split('|') is [_, var saved] ? new CellValue(saved) : null,
        },
        _ => new Cell { CellReference = address, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value.ToString()!)) },
    };
}
