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
        var dates = DateStylesOf(workbook);
        var offset = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? DaysTo1904 : 0;
        return new ReadWorkbook(
        [
            .. (workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
                .Where(s => s.Id?.Value is not null && workbook.GetPartById(s.Id.Value) is WorksheetPart)
                .Select(s => Read(s.Name?.Value ?? "", (WorksheetPart)workbook.GetPartById(s.Id!.Value!), texts, dates, offset) with
                {
                    IsHidden = s.State is { } state && state.Value != SheetStateValues.Visible,
                }),
        ]);
    }

    /// <summary>The looks of a cell that make a number a day: those that are built in, and those that a person has made of years, months and days.</summary>
    private static HashSet<uint> DateStylesOf(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null && IsDate(f.FormatCode?.Value ?? "")).Select(f => f.NumberFormatId!.Value).ToHashSet();
        return [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select((format, at) => (At: (uint)at, Id: format.NumberFormatId?.Value ?? 0))
            .Where(f => f.Id is (>= 14 and <= 17) or 22 || own.Contains(f.Id)).Select(f => f.At)];
    }

    private static bool IsDate(string code)
    {
        var quoted = false;
        var plain = string.Concat(code.Where(c => { quoted ^= c is '"'; return !quoted; })).ToLowerInvariant();
        return plain.Contains('y', StringComparison.Ordinal) || plain.Contains("mmm", StringComparison.Ordinal) || plain.Contains('d', StringComparison.Ordinal);
    }

    private static ReadSheet Read(string name, WorksheetPart part, List<string> texts, HashSet<uint> dates, int dayOffset)
    {
        var rows = new List<ReadRow>();
        var hidden = new HashSet<int>();
        var merged = new List<(int, int, int, int)>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
            {
                number = (int)(row.RowIndex?.Value ?? (uint)(number + 1));
                var cells = CellsOf(row, number, texts, dates, dayOffset);
                if (cells.Count > 0)
                {
                    rows.Add(new ReadRow(number, cells) { IsHidden = row.Hidden?.Value == true });
                }

                if (rows.Count > WorkbookLimits.Rows)
                {
                    throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
                }
            }
            else if (reader.ElementType == typeof(Column) && reader.IsStartElement && reader.LoadCurrentElement() is Column { Hidden.Value: true } column)
            {
                hidden.UnionWith(Enumerable.Range((int)(column.Min?.Value ?? 1) - 1, (int)Math.Clamp((column.Max?.Value ?? 1) - (column.Min?.Value ?? 1) + 1, 0, WorkbookLimits.Columns)));
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } reference }
                && reference.Split(':') is [var from, var to])
            {
                merged.Add((RowOf(from), ColumnOf(from), RowOf(to), ColumnOf(to)));
            }
        }

        var heads = rows.Count == 0 ? [] : rows[0].Cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value.Text ?? "")).ToList();
        return new ReadSheet(name, heads, [.. rows.Skip(1)]) { AllRows = rows, HiddenColumns = hidden, Merged = merged };
    }

    private static Dictionary<int, ReadCell> CellsOf(Row row, int number, List<string> texts, HashSet<uint> dates, int dayOffset)
    {
        var cells = new Dictionary<int, ReadCell>();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } address ? ColumnOf(address) : column + 1;
            var read = new ReadCell(ReadCell.AddressOf(number, column), ValueOf(cell, texts, dates, dayOffset), cell.CellFormula is not null) { DayOffset = dayOffset };
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

    private static object? ValueOf(Cell cell, List<string> texts, HashSet<uint> dates, int dayOffset)
    {
        var type = cell.DataType?.Value;
        var written = cell.CellValue?.Text;
        return type == CellValues.InlineString ? (cell.InlineString is { } inline ? TextOf(inline) : null)
            : written is null ? null
            : type == CellValues.SharedString ? texts[int.Parse(written, CultureInfo.InvariantCulture)]
            : type == CellValues.Boolean ? written == "1"
            : type == CellValues.Date ? DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
            : type == CellValues.String || type == CellValues.Error ? CellText.Decode(written)
            : double.Parse(written, CultureInfo.InvariantCulture) is var number && cell.StyleIndex?.Value is { } style && dates.Contains(style) && number is >= 1 and < 2_000_000
                ? DateTime.FromOADate(number + dayOffset)
                : number;
    }

    /// <summary>All of its text, in however many styles; not the reading aids of Japanese.</summary>
    private static string TextOf(OpenXmlCompositeElement item) =>
        CellText.Decode(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)));

    private static int RowOf(string address) =>
        int.TryParse(address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), CultureInfo.InvariantCulture, out var row) ? row : 0;

    private static int ColumnOf(string address) =>
        address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;
}
