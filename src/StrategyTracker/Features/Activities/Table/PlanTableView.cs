using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>A row of the table: only what its shown cells say, so that many rows weigh little.</summary>
public sealed record TableRow
{
    public required string Key { get; init; }

    /// <summary>Its place among all rows that the filter lets through, from 1.</summary>
    public required int Ordinal { get; init; }

    public required int Revision { get; init; }

    /// <summary>The official wording is the council's own and is not written over here.</summary>
    public required bool IsDecided { get; init; }

    /// <summary>What it is gathered under; empty where nothing is stated, none where rows are not gathered.</summary>
    public string? Group { get; init; }

    public required ActivityStanding Standing { get; init; }

    public required ScheduleAssessment Schedule { get; init; }

    /// <summary>What the shown cells say, in the order of the columns.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>What the row is called in a sentence.</summary>
    public required string Name { get; init; }
}

/// <summary>How many rows are gathered under one head.</summary>
public sealed record TableGroup(string Group, int Count);

/// <summary>One page of the table.</summary>
public sealed record PlanTableView
{
    public required string Title { get; init; }

    /// <summary>The plan has been decided: what is added now counts as added after the decision.</summary>
    public required bool IsAdopted { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public required ListPage<TableRow> Page { get; init; }

    /// <summary>Empty where rows are not gathered.</summary>
    public required IReadOnlyList<TableGroup> Groups { get; init; }

    public int CountOf(string group) => Groups.FirstOrDefault(g => g.Group == group)?.Count ?? 0;
}

/// <summary>Everything that can be chosen in the table's cells and filter.</summary>
/// <param name="Names">The lists of names by <see cref="TableColumn.NamesOf"/>.</param>
/// <param name="TargetAreas">To filter by.</param>
/// <param name="Bodies">To filter by.</param>
/// <param name="Years">To filter by.</param>
public sealed record TableChoices(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names, IReadOnlyList<Named> TargetAreas, IReadOnlyList<Named> Bodies, IReadOnlyList<int> Years);

/// <summary>What the address says of the table: the list's own filter, and what its rows are gathered by.</summary>
public sealed record TableState(string Plan, ActivityFilter Filter, TableGrouping? Grouping)
{
    public string Path => $"/styrdokument/{Plan}/tabell";

    /// <summary>The filter with the plan itself.</summary>
    public ActivityFilter Rows => Filter with { Plan = Plan };

    public string Link() => Link(Filter);

    public string LinkTo(ActivityOrder order) => Link(Filter with { Order = order, Descending = order == Filter.Order && !Filter.Descending, Page = 1 });

    public string LinkTo(int page) => Link(Filter with { Page = page });

    private string Link(ActivityFilter filter)
    {
        var link = filter.LinkFrom(Path);
        return Grouping is { } grouping ? Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(link, "samla", grouping.ToString()) : link;
    }
}
