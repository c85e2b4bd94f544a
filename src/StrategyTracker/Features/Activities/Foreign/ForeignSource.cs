using StrategyTracker.Domain.Recognition;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Features.Exchange.Proposing;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Foreign;

/// <summary>The tables that were found in a file or on the clipboard, or why there are none to use.</summary>
/// <param name="Tables">Those that say something.</param>
/// <param name="Refusal">Why there is nothing to go on with, in the reader's words.</param>
public sealed record ForeignReading(IReadOnlyList<FoundTable> Tables, string? Refusal)
{
    public static ForeignReading Refused(string words) => new([], words);
}

/// <summary>Reads the tables of a workbook, a Word document or a pasted block that is not ours.</summary>
public static class ForeignSource
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="name">The file's name.</param>
    /// <param name="bytes">What is in it.</param>
    public static ForeignReading Read(string name, byte[] bytes)
    {
        var kind = Path.GetExtension(name).ToLowerInvariant();
        if (bytes.AsSpan().StartsWith(OldOffice))
        {
            return ForeignReading.Refused(ForeignTexts.IsOldOrLocked);
        }

        return kind switch
        {
            ".xlsx" or ".xlsm" or ".xltm" => Workbook(bytes),
            ".docx" => Document(name, bytes),
            _ => ForeignReading.Refused(ForeignTexts.IsOther.With(kind.Length == 0 ? name : kind)),
        };
    }

    /// <param name="pasted">What was on the clipboard.</param>
    public static ForeignReading Read(string pasted)
    {
        var rows = PastedBlock.Read(pasted);
        return rows.All(r => r.All(c => c.Length == 0)) ? ForeignReading.Refused(ForeignTexts.NothingPasted)
            : rows.Sum(r => r.Count) > PastedBlock.MostCells ? ForeignReading.Refused(TableTexts.BlockIsTooLarge.With(Format.Number(PastedBlock.MostCells)))
            : Found([new FoundTable(ForeignTexts.Pasted, [.. rows.Select((cells, i) => new FoundRow(i + 1, cells)).Where(r => r.Cells.Any(c => c.Length > 0))])]);
    }

    private static ForeignReading Workbook(byte[] bytes)
    {
        try
        {
            return PackedFile.Holds(bytes, "vbaProject.bin")
                ? ForeignReading.Refused(ForeignTexts.HasMacros)
                : Found(FoundTable.In(WorkbookReader.Read(bytes)));
        }
        catch (UnreadableWorkbookException unreadable)
        {
            return ForeignReading.Refused(unreadable.Fault is WorkbookFault.TooLarge
                ? ForeignTexts.IsTooLarge.With(WorkbookLimits.File / (1024 * 1024), Format.Number(WorkbookLimits.Rows), WorkbookLimits.Columns)
                : ForeignTexts.IsNoWorkbook);
        }
    }

    private static ForeignReading Document(string name, byte[] bytes)
    {
        try
        {
            return Found([.. ProposalSource.Read(name, bytes).Blocks.Where(b => b.Form is BlockForm.Table && b.Rows.Count > 1)
                .Select((table, i) => new FoundTable(ForeignTexts.TableNumber.With(i + 1), [.. table.Rows.Select((cells, row) => new FoundRow(row + 1, cells))]))]);
        }
        catch (UnreadableSourceException unreadable)
        {
            return ForeignReading.Refused(unreadable.Message);
        }
    }

    private static ForeignReading Found(IReadOnlyList<FoundTable> tables) =>
        tables.Any(t => t.Rows.Count > 0) ? new ForeignReading([.. tables.Where(t => t.Rows.Count > 0)], null) : ForeignReading.Refused(ForeignTexts.NoTables);
}
