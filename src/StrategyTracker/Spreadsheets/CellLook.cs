namespace StrategyTracker.Spreadsheets;

/// <summary>How a cell looks. Two cells that look alike share a style.</summary>
internal sealed record CellLook
{
    public static CellLook Head { get; } = new() { IsBold = true, Wraps = true, IsAtTop = false };

    public static CellLook Title { get; } = new() { IsBold = true, Size = 16 };

    public static CellLook Label { get; } = new() { IsBold = true };

    public static CellLook Prose { get; } = new() { Wraps = true };

    public CellKind Kind { get; init; }

    public bool Wraps { get; init; }

    public bool IsAtTop { get; init; } = true;

    public bool IsBold { get; init; }

    /// <summary>Can be written in although its sheet is locked.</summary>
    public bool IsUnlocked { get; init; }

    /// <summary>Cannot be written in, and looks like it.</summary>
    public bool IsMuted { get; init; }

    /// <summary>A text that a spreadsheet program would take for a formula, and is told not to.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>As #rrggbb; none for the ordinary.</summary>
    public string? Colour { get; init; }

    /// <summary>In points.</summary>
    public double Size { get; init; } = 11;

    public static CellLook Of<T>(SheetColumn<T> column, T row, bool inLockedSheet) => new()
    {
        Kind = column.Kind,
        Wraps = column.Wraps,
        IsUnlocked = column.IsWritten,
        IsMuted = inLockedSheet && !column.IsWritten,
        Colour = column.Colour?.Invoke(row),
        IsBold = column.IsBold?.Invoke(row) ?? false,
    };
}
