using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Workbooks with bodies' reports as files: read together, and in together or not at all.</summary>
internal static class WorkbookFiles
{
    /// <summary>Those of the files that are workbooks, as they were read.</summary>
    public static async Task<IReadOnlyDictionary<string, ReadWorkbook>> ReadAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var workbooks = new Dictionary<string, ReadWorkbook>();
        foreach (var file in files.Where(WorkbookPackage.IsWorkbook))
        {
            workbooks[file] = Read(file, await BytesAsync(file, cancellationToken));
        }

        return workbooks;
    }

    /// <summary>The file, if it is there and not too large.</summary>
    private static async Task<byte[]> BytesAsync(string file, CancellationToken cancellationToken)
    {
        var info = new FileInfo(file);
        return !info.Exists ? throw new VerbRefusedException(VerbTexts.NoSuchFile.With(file))
            : info.Length > WorkbookLimits.File ? throw new VerbRefusedException($"{file}: {WorkbookTexts.TooLarge}")
            : await File.ReadAllBytesAsync(file, cancellationToken);
    }

    public static async Task<int> ImportAsync(
        ImportProgress progress, IReadOnlyList<(string File, ReadWorkbook Workbook)> files, bool isRehearsal, VerbConsole console, CancellationToken cancellationToken)
    {
        // Among several files, a sheet is told from others of its name by its file's.
        var sheets = files.SelectMany(f => f.Workbook.Sheets, (f, sheet) => files.Count > 1 ? sheet with { Name = $"{Path.GetFileName(f.File)}: {sheet.Name}" } : sheet).ToList();
        var result = await progress.RunAsync(new() { Sheets = ProgressSheets.Read(new ReadWorkbook(sheets)), IsRehearsal = isRehearsal }, cancellationToken);
        foreach (var fault in result.Faults.Concat(result.Contested))
        {
            await console.Error.WriteLineAsync($"{fault.Sheet} {fault.Address}: {fault.Words}".TrimStart());
        }

        if (!result.Outcome.Succeeded)
        {
            throw new VerbRefusedException(string.Join(Environment.NewLine, result.Outcome.Violations.Select(RuleWords.Of)));
        }

        foreach (var row in result.Rows)
        {
            await console.Out.WriteLineAsync(VerbTexts.ImportRow.With(row.Sheet, row.Number, row.Title, string.Join(", ", row.Changes.Select(c => c.Field))));
        }

        await console.Out.WriteLineAsync(isRehearsal ? VerbTexts.ImportRehearsed : VerbTexts.ImportDone);
        return ExitCode.Done;
    }

    private static ReadWorkbook Read(string file, byte[] content)
    {
        try
        {
            return WorkbookReader.Read(content);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            throw new VerbRefusedException($"{file}: {(unreadable.Fault is WorkbookFault.TooLarge ? WorkbookTexts.TooLarge : WorkbookTexts.NotAWorkbook)}");
        }
    }
}
