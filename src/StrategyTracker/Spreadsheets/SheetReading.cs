using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategyTracker.Spreadsheets;

/// <summary>Reads the sheets of an opened workbook: what the cells say, and not how they look.</summary>
internal static class SheetReading
{
    // A workbook made on an old Macintosh counts its days from 1904.
    private const int DaysTo1904 = 1_462;

    public static ReadWorkbook Read(WorkbookPart workbook)
    {
        var texts = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf).ToList() ?? [];
        var offset = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? DaysTo1904 : 0;
        return new ReadWorkbook(
        [
            .. (workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
                .Where(s => s.Id?.Value is not null && workbook.GetPartById(s.Id.Value) is WorksheetPart)
                .Select(s => Read(s.Name?.Value ?? "", (WorksheetPart)workbook.GetPartById(s.Id!.Value!), texts, offset)),
        ]);
    }

    private static ReadSheet Read(string name, WorksheetPart part, List<string> texts, int dayOffset)
    {
        var rows = new List<ReadRow>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
            {
                number = (int)(row.RowIndex?.Value ?? (uint)(number + 1));
                var cells = CellsOf(row, number, texts, dayOffset);
                if (cells.Count > 0)
                {
                    rows.Add(new ReadRow(number, cells));
                }

                if (rows.Count > WorkbookLimits.Rows)
                {
                    throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
                }
            }
        }

        var heads = rows.Count == 0 ? [] : rows[0].Cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value.Text ?? "")).ToList();
        return new ReadSheet(name, heads, [.. rows.Skip(1)]);
    }

    private static Dictionary<int, ReadCell> CellsOf(Row row, int number, List<string> texts, int dayOffset)
    {
        var cells = new Dictionary<int, ReadCell>();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } address ? ColumnOf(address) : column + 1;
            var read = new ReadCell(ReadCell.AddressOf(number, column), ValueOf(cell, texts), cell.CellFormula is not null) { DayOffset = dayOffset };
            if (read.IsEmpty && !read.IsFormula)
            {
                continue;
            }

            if (column >= WorkbookLimits.Columns)
            {
                throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
            }

            cells[column] = read;
        }

        return cells;
    }

    private static object? ValueOf(Cell cell, List<string> texts)
    {
        var type = cell.DataType?.Value;
        var written = cell.CellValue?.Text;
        return type == CellValues.InlineString ? (cell.InlineString is { } inline ? TextOf(inline) : null)
            : written is null ? null
            : type == CellValues.SharedString ? texts[int.Parse(written, CultureInfo.InvariantCulture)]
            : type == CellValues.Boolean ? written == "1"
            : type == CellValues.Date ? DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
            : type == CellValues.String || type == CellValues.Error ? CellText.Decode(written)
            : double.Parse(written, CultureInfo.InvariantCulture);
    }

    /// <summary>All of its text, in however many styles; not the reading aids of Japanese.</summary>
    private static string TextOf(OpenXmlCompositeElement item) =>
        CellText.Decode(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)));

    private static int ColumnOf(string address) =>
        address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;
}
