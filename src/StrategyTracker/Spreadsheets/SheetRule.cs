namespace StrategyTracker.Spreadsheets;

/// <summary>What the cells of a column may say, as the program that shows the sheet holds it.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Head">Its head.</param>
/// <param name="Formula">The words, the range in which they stand, or what must be true.</param>
/// <param name="IsList">The formula is a list to choose from.</param>
/// <param name="LastRow">The last row that it holds for.</param>
/// <param name="Fault">What is told to one who writes something else; none where that may be done.</param>
internal sealed record SheetRule(int Column, string Head, string Formula, bool IsList, int LastRow, string? Fault)
{
    /// <summary>So many rows below the last can be added and have the lists too.</summary>
    private const int NewRows = 500;

    /// <summary>The rules of a table's columns; none for a table without rows.</summary>
    public static IReadOnlyList<SheetRule> Of<T>(IReadOnlyList<SheetColumn<T>> columns, int rows) => rows == 0 ? [] :
    [
        .. columns.Select((column, at) => column switch
        {
            { Choices.Count: > 0 } => new SheetRule(
                at, column.Head, $"\"{string.Join(',', column.Choices)}\"", true, rows + 1, column.ChoiceFault ?? string.Join(", ", column.Choices)),
            { ProposedFrom: { } range } => new SheetRule(at, column.Head, range, true, rows + 1 + NewRows, null),
            { KeptFault: { } fault } => new SheetRule(at, column.Head, "FALSE", false, rows + 1, fault),
            _ => null,
        }).OfType<SheetRule>(),
    ];
}
