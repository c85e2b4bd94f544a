using StrategyTracker.Features.Activities.Table;

namespace StrategyTracker.Features.Activities.Foreign;

/// <summary>A name in a table that nothing has.</summary>
/// <param name="Name">The name.</param>
/// <param name="Column">The column that it stands in.</param>
/// <param name="Count">In how many cells.</param>
public sealed record UnknownName(string Name, TableColumn Column, int Count)
{
    public bool IsGoal => Column.Name is TableColumn.GoalsAbove or "Goals";

    public bool IsArea => Column.Name is "TargetAreas";

    public bool IsAim => IsGoal || IsArea;

    /// <summary>Those of a rehearsal, and those that a person has already said something of: so the meaning stays in sight and can be changed.</summary>
    public static IReadOnlyList<UnknownName> In(CellsChanged? tried, IEnumerable<UnknownName> said, IReadOnlyList<CellChange> cells)
    {
        return
        [
            .. (tried?.Faults ?? []).Select(f => (f.UnknownName, f.Column)).Concat((tried?.Remarks ?? []).Select(r => (r.UnknownName, r.Column)))
                .Where(f => f.UnknownName is not null && f.Column is not null)
                .GroupBy(f => (f.UnknownName!.ToUpperInvariant(), f.Column!.Name)).Select(g => new UnknownName(g.First().UnknownName!, g.First().Column!, Math.Max(g.Count(), Standing(g.First().UnknownName!, g.First().Column!))))
                .Concat(said)
                .DistinctBy(u => (u.Name.ToUpperInvariant(), u.Column.Name))
                .OrderBy(u => u.Column.Head, StringComparer.CurrentCulture).ThenBy(u => u.Name, StringComparer.CurrentCulture),
        ];

        // A cell that names several that nothing has is told of with the first of them.
        int Standing(string name, TableColumn column) => cells.Count(c => c.Column == column.Name && c.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
