namespace StrategyTracker.Spreadsheets;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    Text,

    /// <summary>A whole number, with spaces between the thousands.</summary>
    WholeNumber,

    /// <summary>A number with up to two decimals.</summary>
    Number,

    /// <summary>A share: 0.25 is shown as 25 %.</summary>
    Percent,

    /// <summary>A day, shown as 2026-05-31.</summary>
    Date,
}
