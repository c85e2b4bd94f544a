namespace StrategyTracker.Spreadsheets;

/// <summary>What was found odd in a table, and is told before it is used.</summary>
public enum TableOddity
{
    /// <summary>Cells that are merged: each of them says what the whole says.</summary>
    MergedCells,

    /// <summary>Rows that are hidden in the file.</summary>
    HiddenRows,

    /// <summary>Columns that are hidden in the file.</summary>
    HiddenColumns,

    /// <summary>Cells that are computed: the value that was saved with the file is used.</summary>
    Formulas,

    /// <summary>Cells that are computed and were saved without a value: they are empty here.</summary>
    EmptyFormulas,

    /// <summary>The whole sheet is hidden in the file.</summary>
    HiddenSheet,
}

/// <summary>A row of a table that was found.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">What its cells say, from the left.</param>
/// <param name="IsHidden">It is hidden in the file.</param>
public sealed record FoundRow(int Number, IReadOnlyList<string> Cells, bool IsHidden = false);

/// <summary>A table in a workbook, a document or on the clipboard, before anybody has said what it means.</summary>
/// <param name="Name">The sheet's name, or the table's number in the document.</param>
/// <param name="Rows">All rows that say something, heads and all.</param>
public sealed record FoundTable(string Name, IReadOnlyList<FoundRow> Rows)
{
    /// <summary>What is odd in it, and in how many places.</summary>
    public IReadOnlyList<(TableOddity Oddity, int Count)> Oddities { get; init; } = [];

    /// <summary>The tables of a workbook: its sheets that say something.</summary>
    public static IReadOnlyList<FoundTable> In(ReadWorkbook workbook) => [.. workbook.Sheets.Where(s => s.AllRows.Count > 0).Select(Of)];

    private static FoundTable Of(ReadSheet sheet)
    {
        var width = sheet.AllRows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Keys.Max()) + 1;
        var cells = sheet.AllRows.SelectMany(r => r.Cells.Values).ToList();
        var merged = sheet.Merged.Where(m => m.FirstRow != m.LastRow || m.FirstColumn != m.LastColumn).ToList();
        var byNumber = sheet.AllRows.ToDictionary(r => r.Number);
        var filled = new Dictionary<(int Row, int Column), string>();
        foreach (var range in merged)
        {
            if (byNumber.GetValueOrDefault(range.FirstRow)?[range.FirstColumn].Text is { } said)
            {
                // Only within the table: a head merged over the whole width of the sheet says no more than once a column.
                for (var row = range.FirstRow; row <= Math.Min(range.LastRow, sheet.AllRows[^1].Number); row++)
                {
                    for (var column = range.FirstColumn; column <= Math.Min(range.LastColumn, width - 1); column++)
                    {
                        filled[(row, column)] = said;
                    }
                }
            }
        }

        return new FoundTable(
            sheet.Name,
            [.. sheet.AllRows.Select(r => new FoundRow(
                r.Number, [.. Enumerable.Range(0, width).Select(c => filled.GetValueOrDefault((r.Number, c)) ?? r[c].Text ?? "")], r.IsHidden))])
        {
            Oddities =
            [
                .. new (TableOddity Oddity, int Count)[]
                {
                    (TableOddity.HiddenSheet, sheet.IsHidden ? 1 : 0),
                    (TableOddity.MergedCells, merged.Count),
                    (TableOddity.HiddenRows, sheet.AllRows.Count(r => r.IsHidden)),
                    (TableOddity.HiddenColumns, sheet.HiddenColumns.Count(c => c < width)),
                    (TableOddity.Formulas, cells.Count(c => c is { IsFormula: true, IsEmpty: false })),
                    (TableOddity.EmptyFormulas, cells.Count(c => c is { IsFormula: true, IsEmpty: true })),
                }.Where(o => o.Count > 0),
            ],
        };
    }
}
