using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>A file with activities as a workbook, read as a package.</summary>
public static class WorkbookPackage
{
    public static bool IsWorkbook(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    public static async Task<WorkbookReading> ReadAsync(byte[] file, ActivityWorkbookQueries workbooks, CancellationToken cancellationToken)
    {
        try
        {
            return await workbooks.ReadAsync(WorkbookReader.Read(file), cancellationToken)
                ?? new WorkbookReading(null, [new PackageFault("", FaultCode.Cell, ActivitySheetTexts.NotActivities)]);
        }
        catch (UnreadableWorkbookException)
        {
            return new WorkbookReading(null, [new PackageFault("", FaultCode.Cell, ActivitySheetTexts.NotAWorkbook)]);
        }
    }
}
