namespace StrategyTracker.Ui;

/// <summary>One page of a list that is sorted and cut in SQL.</summary>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">All rows that the filter lets through.</param>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Size">Rows on a full page.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
