namespace StrategyTracker.Spreadsheets;

/// <summary>A chart below a table: a bar for each row, stacked of what some of its columns count.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Description">What it says, to whoever cannot see it.</param>
/// <param name="Series">The columns that are stacked, by their heads; the first column names the bars.</param>
public sealed record SheetChart(string Title, string Description, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>So many of the last rows are sums, and no bars of their own.</summary>
    public int TotalRows { get; init; }
}

/// <summary>What is stacked.</summary>
/// <param name="Head">The head of its column.</param>
/// <param name="Fill">As #rrggbb.</param>
/// <param name="Ink">Of the number upon it, as #rrggbb.</param>
public sealed record ChartSeries(string Head, string Fill, string Ink);
