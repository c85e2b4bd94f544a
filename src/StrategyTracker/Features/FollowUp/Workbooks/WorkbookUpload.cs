using Microsoft.AspNetCore.Components.Forms;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>A workbook sent from a browser: held in memory, within limits, and read at once.</summary>
public static class WorkbookUpload
{
    public const int Megabytes = WorkbookLimits.File / (1024 * 1024);

    /// <returns>What it says, or why it cannot be read.</returns>
    public static async Task<(ProgressSheets? Sheets, string? Refusal)> ReadAsync(IBrowserFile file, CancellationToken cancellationToken)
    {
        if (file.Size > WorkbookLimits.File)
        {
            return (null, WorkbookTexts.TooLarge);
        }

        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream(WorkbookLimits.File, cancellationToken))
        {
            await stream.CopyToAsync(bytes, cancellationToken);
        }

        return Read(bytes.ToArray());
    }

    /// <inheritdoc cref="ReadAsync(IBrowserFile, CancellationToken)"/>
    public static (ProgressSheets? Sheets, string? Refusal) Read(byte[] file)
    {
        try
        {
            return (ProgressSheets.Read(WorkbookReader.Read(file)), null);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            return (null, unreadable.Fault is WorkbookFault.TooLarge ? WorkbookTexts.TooLarge : WorkbookTexts.NotAWorkbook);
        }
    }
}
