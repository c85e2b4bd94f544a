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
            return await ReadAsync(WorkbookReader.Read(file), workbooks, cancellationToken);
        }
        catch (UnreadableWorkbookException)
        {
            return new WorkbookReading(null, [new PackageFault("", FaultCode.Cell, ActivitySheetTexts.NotAWorkbook)]);
        }
    }

    public static async Task<WorkbookReading> ReadAsync(ReadWorkbook workbook, ActivityWorkbookQueries workbooks, CancellationToken cancellationToken) =>
        await workbooks.ReadAsync(workbook, cancellationToken)
        ?? new WorkbookReading(null, [new PackageFault("", FaultCode.Cell, ActivitySheetTexts.NotActivities)]);
}
