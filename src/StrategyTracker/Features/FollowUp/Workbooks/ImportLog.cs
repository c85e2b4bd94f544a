namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>A field that changes.</summary>
/// <param name="Address">The cell.</param>
/// <param name="Field">The field's head.</param>
/// <param name="From">What it says now.</param>
/// <param name="To">What it will say.</param>
public sealed record SheetChange(string Address, string Field, string? From, string? To);

/// <summary>A row in which something changes.</summary>
public sealed record ChangedRow(string Sheet, int Number, string Title, IReadOnlyList<SheetChange> Changes);

/// <summary>What an import has done or would do, row by row, and what stands in its way.</summary>
internal sealed class ImportLog
{
    private readonly List<ChangedRow> _rows = [];
    private readonly List<SheetFault> _faults = [];
    private readonly List<SheetFault> _contested = [];

    public IReadOnlyList<ChangedRow> Rows => _rows;

    public IReadOnlyList<SheetFault> Faults => _faults;

    /// <summary>Fields that somebody else has changed since the workbook was fetched.</summary>
    public IReadOnlyList<SheetFault> Contested => _contested;

    public void Change(string sheet, int number, string title, IReadOnlyList<SheetChange> changes)
    {
        if (changes.Count > 0)
        {
            _rows.Add(new ChangedRow(sheet, number, title, changes));
        }
    }

    public void Refuse(params IEnumerable<SheetFault> faults) => _faults.AddRange(faults);

    public void Contest(SheetFault fault) => _contested.Add(fault);
}
