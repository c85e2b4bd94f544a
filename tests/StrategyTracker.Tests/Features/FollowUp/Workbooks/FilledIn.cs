using System.Globalization;
using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Features.FollowUp.Workbooks;

/// <summary>A workbook that somebody has fetched and fills in: cells by the row's activity and the column's head.</summary>
internal sealed class FilledIn(byte[] file)
{
    private readonly ReadWorkbook fetched = WorkbookReader.Read(file);
    private readonly Dictionary<(string Sheet, string Row, string Head), object?> written = [];

    public string? this[string row, string head] => Cell(fetched.Sheets[0], row, head);

    public FilledIn With(string row, string head, object? value, int sheet = 0)
    {
        written[(fetched.Sheets[sheet].Name, row, head)] = value;
        return this;
    }

    /// <summary>The file as it is sent in: the same sheets, with what was written.</summary>
    /// <param name="order">The columns' order, by their place in the fetched sheet; none to leave them where they stand.</param>
    /// <param name="without">Heads of columns that somebody has removed.</param>
    public ProgressSheets ToSheets(Func<int, int>? order = null, params string[] without)
    {
        using var writer = new WorkbookWriter("Ifylld");
        foreach (var sheet in fetched.Sheets.Where(s => s.Heads.Count > 2))
        {
            var columns = sheet.Heads.Where(h => !without.Contains(h.Text)).OrderBy(h => order?.Invoke(h.Column) ?? h.Column)
                .Select(h => new SheetColumn<ReadRow>(h.Text, row => Value(sheet, row, h))).ToList();
            writer.AddTable(sheet.Name, columns, sheet.Rows);
        }

        return ProgressSheets.Read(WorkbookReader.Read(writer.ToFile()));
    }

    private object? Value(ReadSheet sheet, ReadRow row, (int Column, string Text) head)
    {
        var value = row.Cells.Values.Select(c => c.Text).OfType<string>()
            .Select(text => (sheet.Name, text, head.Text)).Where(written.ContainsKey).Select(key => (Found: true, Value: written[key])).FirstOrDefault();
        return value.Found ? value.Value : row[head.Column].Value is DateTime moment ? DateOnly.FromDateTime(moment) : row[head.Column].Value;
    }

    private static string? Cell(ReadSheet sheet, string row, string head) =>
        sheet.Rows.Single(r => r.Cells.Values.Any(c => c.Text == row))[sheet.ColumnOf(head)].Text?.ToString(CultureInfo.InvariantCulture);
}
