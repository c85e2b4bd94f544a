using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>The names that the workbook of activities proposes in its cells: a sheet with a column for each list.</summary>
internal sealed class ActivitySheetLists
{
    private readonly IReadOnlyList<(string Head, IReadOnlyList<string> Names, string[] Columns)> _lists;

    private ActivitySheetLists(IReadOnlyList<(string, IReadOnlyList<string>, string[])> lists) => _lists = lists;

    public IReadOnlyList<int> Rows => [.. Enumerable.Range(0, _lists.Max(l => l.Names.Count))];

    public static ActivitySheetLists Of(IReadOnlyList<ActivityItem> activities, NameBook names) => new(
    [
        (ActivitySheetTexts.ListBodies, InOrder(names.Bodies.Proposed), ["Lead", "CoOwners", "Participants", "Conveners"]),
        (WorkbookHeads.Of("TargetAreas"), InOrder(names.TargetAreas.Proposed), ["TargetAreas"]),
        (WorkbookHeads.Of("Goals"), InOrder(names.Goals.Proposed), ["Goals"]),
        (WorkbookHeads.Of("LevelName"), InOrder(activities.Select(a => a.LevelName).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)), ["LevelName"]),
        (WorkbookHeads.Of("LocalStatus"), InOrder(activities.Select(a => a.LocalStatus?.Word).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)), ["LocalStatus"]),
        (WorkbookHeads.Of("Continuous"), [ActivitySheetTexts.Yes], ["Continuous"]),
    ]);

    public IReadOnlyList<SheetColumn<int>> Columns() =>
        [.. _lists.Select(list => new SheetColumn<int>(list.Head, row => list.Names.ElementAtOrDefault(row)) { Width = 36 })];

    /// <summary>The range of the names that a column's cells are proposed; none for a column without a list, or where the list is empty.</summary>
    public string? RangeOf(string column)
    {
        var at = _lists.ToList().FindIndex(l => l.Columns.Contains(column));
        if (at < 0 || _lists[at].Names.Count == 0)
        {
            return null;
        }

        var letter = (char)('A' + at);
        return $"'{ActivitySheetTexts.SheetLists}'!${letter}$2:${letter}${_lists[at].Names.Count + 1}";
    }

    private static IReadOnlyList<string> InOrder(IEnumerable<string> names) => [.. names.Order(StringComparer.CurrentCulture)];
}
