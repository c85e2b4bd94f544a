using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Workbooks with bodies' reports as files: read together, and in together or not at all.</summary>
internal static class WorkbookFiles
{
    public static bool IsWorkbook(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    public static async Task<int> ImportAsync(
        ImportProgress progress, IReadOnlyList<string> files, bool isRehearsal, VerbConsole console, CancellationToken cancellationToken)
    {
        var sheets = new List<ReadSheet>();
        foreach (var file in files)
        {
            sheets.AddRange(await ReadAsync(file, files.Count > 1, cancellationToken));
        }

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

    /// <summary>Among several files, a sheet is told from others of its name by its file's.</summary>
    private static async Task<IEnumerable<ReadSheet>> ReadAsync(string file, bool isOneOfMany, CancellationToken cancellationToken)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new VerbRefusedException(VerbTexts.NoSuchFile.With(file));
        }

        try
        {
            var workbook = info.Length > WorkbookLimits.File
                ? throw new UnreadableWorkbookException(WorkbookFault.TooLarge)
                : WorkbookReader.Read(await File.ReadAllBytesAsync(file, cancellationToken));
            return workbook.Sheets.Select(s => isOneOfMany ? s with { Name = $"{info.Name}: {s.Name}" } : s);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            throw new VerbRefusedException($"{file}: {(unreadable.Fault is WorkbookFault.TooLarge ? WorkbookTexts.TooLarge : WorkbookTexts.NotAWorkbook)}");
        }
    }
}
