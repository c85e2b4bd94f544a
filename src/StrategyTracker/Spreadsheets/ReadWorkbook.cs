using System.Globalization;

namespace StrategyTracker.Spreadsheets;

/// <summary>A workbook as it was read: its sheets, each with the cells that say something.</summary>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets);

/// <summary>A sheet that was read. The first row that says anything holds the heads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Heads">The heads, by the number of their column.</param>
/// <param name="Rows">The rows below the heads that say anything.</param>
public sealed record ReadSheet(string Name, IReadOnlyList<(int Column, string Text)> Heads, IReadOnlyList<ReadRow> Rows)
{
    /// <summary>The row with the heads and the rows below it.</summary>
    public IReadOnlyList<ReadRow> AllRows { get; init; } = [];

    public bool IsHidden { get; init; }

    /// <summary>Numbers of the columns that are hidden, from 0.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>Cells that are merged, by their first and last row (from 1) and column (from 0).</summary>
    public IReadOnlyList<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> Merged { get; init; } = [];

    /// <summary>The number of the first column whose head is one of these, wherever it stands; none where there is none.</summary>
    public int? ColumnOf(params IEnumerable<string> heads)
    {
        var wanted = heads.Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = Heads.Where(h => wanted.Contains(Plain(h.Text))).ToList();
        return found.Count == 0 ? null : found[0].Column;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A row that was read.</summary>
/// <param name="Number">Its number, as the spreadsheet program shows it.</param>
/// <param name="Cells">The cells that say something, by the number of their column.</param>
public sealed record ReadRow(int Number, IReadOnlyDictionary<int, ReadCell> Cells)
{
    public bool IsHidden { get; init; }

    /// <summary>The cell in a column; an empty one where nothing is written, or where there is no such column.</summary>
    public ReadCell this[int? column] =>
        column is not { } known ? new ReadCell("", null, false)
        : Cells.GetValueOrDefault(known) ?? new ReadCell(ReadCell.AddressOf(Number, known), null, false);
}

/// <summary>A cell that was read.</summary>
/// <param name="Address">Its address, such as F12; empty for a column that is not there.</param>
/// <param name="Value">A text, a number or a moment; nothing for an empty cell.</param>
/// <param name="IsFormula">It is computed, and not written by anybody.</param>
public sealed record ReadCell(string Address, object? Value, bool IsFormula)
{
    // Day 0 of the serial numbers that spreadsheet programs keep days as.
    private static readonly DateOnly dayZero = new(1899, 12, 30);

    /// <summary>Days between the day that the workbook counts from and the usual one.</summary>
    public int DayOffset { get; init; }

    /// <summary>What it says as text, a number with a point for its decimals; nothing for an empty cell.</summary>
    public string? Text => Value switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim(),
        DateTime moment => DateOnly.FromDateTime(moment).ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    public bool IsEmpty => Text is null;

    /// <summary>The day that it says: a date, a serial number, or a text such as 2026-05-31; none where it says none.</summary>
    public DateOnly? Day => Value switch
    {
        DateTime moment => DateOnly.FromDateTime(moment),
        double serial and > 1 and < 2_000_000 => dayZero.AddDays((int)serial + DayOffset),
        string text when DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => null,
    };

    /// <summary>The address of a cell: row 12 and column 5 (from 0) is F12.</summary>
    public static string AddressOf(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
