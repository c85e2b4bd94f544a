using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>A pasted block laid on the table: which cell each of its cells goes to, or why it cannot be laid there at all.</summary>
public sealed record TargetedBlock(IReadOnlyList<CellChange> Cells, string? Refusal)
{
    /// <summary>
    /// A block whose first row is known heads goes by its heads, and by the activities' keys where it has them; any other goes by place:
    /// from the cell to the right and downwards. What comes after the last row becomes new rows.
    /// </summary>
    /// <param name="text">What was on the clipboard.</param>
    /// <param name="columns">The shown columns, in their order.</param>
    /// <param name="column">The name of the column that the block begins in.</param>
    /// <param name="keysFrom">The keys of so many rows from the one that the block begins in.</param>
    public static async Task<TargetedBlock> OnAsync(
        string text, IReadOnlyList<TableColumn> columns, string column, Func<int, Task<IReadOnlyList<string>>> keysFrom)
    {
        var rows = PastedBlock.Read(text).ToList();
        if (rows.Count == 0)
        {
            return Refused(TableTexts.NothingPasted);
        }

        if (rows.Sum(r => r.Count) > PastedBlock.MostCells)
        {
            return Refused(TableTexts.BlockIsTooLarge.With(Format.Number(PastedBlock.MostCells)));
        }

        var heads = rows[0].Select(TableColumn.Headed).ToList();
        var known = heads.Count(h => h is not null) + rows[0].Count(TableColumn.IsKeyHead);
        var isHeaded = known >= Math.Max(2, rows[0].Count(c => c.Length > 0) - 1);
        if (!isHeaded)
        {
            var from = columns.ToList().FindIndex(c => c.Name == column);
            heads = [.. columns.Skip(Math.Max(from, 0))];
            if (rows.Max(r => r.Count) > heads.Count)
            {
                return Refused(TableTexts.BlockIsTooWide.With(rows.Max(r => r.Count), heads.Count));
            }
        }

        var below = isHeaded ? rows[1..] : rows;
        var keyAt = isHeaded ? rows[0].ToList().FindIndex(TableColumn.IsKeyHead) : -1;
        var keys = keyAt >= 0 ? [] : await keysFrom(below.Count);
        return new TargetedBlock(
        [
            // A row of nothing says nothing, but where it is laid on a row that is there: then it empties those cells.
            .. below.SelectMany((row, i) => (KeyOf(row, i) is null || isHeaded) && row.All(c => c.Length == 0) ? [] : row.Take(heads.Count).Select((cell, at) => (Cell: cell, Column: heads[at], Row: i)))
                .Where(c => c.Column is { Editor: not CellEditor.None })
                .Select(c => new CellChange(c.Row + 1, KeyOf(below[c.Row], c.Row), c.Column!.Name, c.Cell, null)),
        ], null);

        string? KeyOf(IReadOnlyList<string> row, int number) => keyAt < 0
            ? (number < keys.Count ? keys[number] : null)
            : keyAt < row.Count && row[keyAt].Length > 0 ? row[keyAt] : null;
    }

    private static TargetedBlock Refused(string words) => new([], words);
}
