namespace StrategyTracker.Spreadsheets;

/// <summary>What a workbook that comes from outside may weigh.</summary>
public static class WorkbookLimits
{
    /// <summary>The file itself, in bytes.</summary>
    public const int File = 10 * 1024 * 1024;

    /// <summary>The files that are packed in it.</summary>
    public const int Entries = 500;

    /// <summary>All that is packed in it, unpacked, in bytes.</summary>
    public const long Unpacked = 100L * 1024 * 1024;

    public const int Rows = 20_000;

    public const int Columns = 120;
}
