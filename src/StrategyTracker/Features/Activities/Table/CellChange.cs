using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>What is to stand in one cell.</summary>
/// <param name="Row">Tells the rows of one change apart, also those that have no key yet.</param>
/// <param name="Key">The activity; none for a new row.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Text">What it is to say; empty for nothing.</param>
/// <param name="Seen">What it said when the writer began: if it says something else by now, somebody else has been there. None does not ask.</param>
public sealed record CellChange(int Row, string? Key, string Column, string Text, string? Seen);

/// <summary>Cells of one plan that are changed together: all or nothing.</summary>
public sealed record ChangeCellsInput
{
    [Required, MaxLength(Limits.Key)] public required string Plan { get; init; }

    public required IReadOnlyList<CellChange> Cells { get; init; }

    /// <summary>What the plan's own status words mean, where a person has said so.</summary>
    public IReadOnlyDictionary<string, Domain.Activities.StatusMeaning> Statuses { get; init; } = new Dictionary<string, Domain.Activities.StatusMeaning>();

    /// <summary>What names that nothing has mean: the key of what is meant, <see cref="NewParty"/>, or none to leave the name out.</summary>
    public IReadOnlyDictionary<string, string?> Aliases { get; init; } = new Dictionary<string, string?>();

    /// <summary>The name is to be added as a party outside the municipality.</summary>
    public const string NewParty = "+";

    /// <summary>The name is to be added as a goal of the plan.</summary>
    public const string NewGoal = "+goal";

    /// <summary>The name is to be added as a target area of the plan.</summary>
    public const string NewArea = "+area";

    /// <summary>What cells say that are one name, though they look like several.</summary>
    public IReadOnlyCollection<string> Whole { get; init; } = [];

    /// <summary>Where the plan cannot get new goals, rows come in without those that it does not have, and that is told row by row.</summary>
    public bool DropsUnknownGoals { get; init; }

    /// <summary>Does everything, and then takes all of it back: what would change is told.</summary>
    public bool IsRehearsal { get; init; }
}

/// <summary>A cell that says something else than before.</summary>
public sealed record ChangedCell(TableColumn Column, string From, string To);

/// <summary>A row that is new or says something else than before.</summary>
public sealed record ChangedRow(int Row, string Key, string Name, bool IsNew, IReadOnlyList<ChangedCell> Cells);

/// <summary>Why a cell cannot be written. No column where the fault is the row's.</summary>
public sealed record CellFault(int Row, string Name, TableColumn? Column, string Words)
{
    /// <summary>The name that nothing has, where that is why.</summary>
    public string? UnknownName { get; init; }
}

/// <summary>What one should know of a cell that is written: nothing is left out without being told.</summary>
/// <param name="Row">The row.</param>
/// <param name="Name">What the activity is called.</param>
/// <param name="Column">The column; none where it is the row's.</param>
/// <param name="Words">What there is to know.</param>
public sealed record CellRemark(int Row, string Name, TableColumn? Column, string Words)
{
    /// <summary>The name that nothing has, where that is what is told.</summary>
    public string? UnknownName { get; init; }
}

/// <summary>A cell that was taken to hold several names.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Names">The names.</param>
/// <param name="Rows">In how many cells it stands.</param>
public sealed record PartedCell(string Text, IReadOnlyList<string> Names, int Rows);

/// <summary>A goal, or a target area, that the plan gets.</summary>
public sealed record AddedGoal(string? Number, string Title, string? Under)
{
    public bool IsArea { get; init; }
}

/// <summary>Somebody else has written in the cell since it was shown: nothing was saved there.</summary>
/// <param name="Key">The activity.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Column">The column.</param>
/// <param name="Theirs">What the cell says now.</param>
/// <param name="Mine">What was typed.</param>
/// <param name="By">Who changed the activity last, and when (UTC); none where that is not known.</param>
public sealed record CellConflict(string Key, string Name, TableColumn Column, string Theirs, string Mine, (string Name, DateTime At)? By);

/// <summary>What a change of cells has done or would do.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Rows">The rows that changed; those that already said what was written are not among them.</param>
/// <param name="Unchanged">How many rows already said what was written.</param>
/// <param name="Faults">Every cell that cannot be written. If there is one, nothing was saved.</param>
/// <param name="Conflicts">Every cell that somebody else has written in. If there is one, nothing was saved.</param>
public sealed record CellsChanged(
    DateTime At, IReadOnlyList<ChangedRow> Rows, int Unchanged, IReadOnlyList<CellFault> Faults, IReadOnlyList<CellConflict> Conflicts)
{
    public IReadOnlyList<CellRemark> Remarks { get; init; } = [];

    public IReadOnlyList<PartedCell> Parted { get; init; } = [];

    public IReadOnlyList<AddedGoal> Goals { get; init; } = [];

    public bool IsRefused => Faults.Count + Conflicts.Count > 0;

    public int Created => Rows.Count(r => r.IsNew);

    public int Cells => Rows.Sum(r => r.Cells.Count);

    /// <summary>The same changes once more, each on condition that its cell still says what it said.</summary>
    public IReadOnlyList<CellChange> Again => [.. Rows.SelectMany(r => r.Cells
        .Select(c => new CellChange(r.Row, r.IsNew ? null : r.Key, c.Column.Name, c.To, r.IsNew ? null : c.From)))];

    /// <summary>What brings everything back to what it said before. Rows that were added are taken away by another verb.</summary>
    public IReadOnlyList<CellChange> Reverse => [.. Rows.Where(r => !r.IsNew)
        .SelectMany(r => r.Cells.Select(c => new CellChange(r.Row, r.Key, c.Column.Name, c.From, c.To)))];

    /// <summary>The rows that were added.</summary>
    public IReadOnlyList<string> Added => [.. Rows.Where(r => r.IsNew).Select(r => r.Key)];
}
