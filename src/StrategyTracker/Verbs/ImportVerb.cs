using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Reads exchange packages and workbooks with activities in, or workbooks with bodies' reports: all of the files, or none.</summary>
public sealed class ImportVerb(PackageImporter importer, ImportProgress progress, ActivityWorkbookQueries workbooks) : IVerb
{
    public static readonly VerbShape Shape = new("import")
    {
        Words = "FILE…",
        FewestWords = 1,
        MostWords = int.MaxValue,
        Options = [new("--dry-run")],
    };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var sheets = await WorkbookFiles.ReadAsync(line.Words, cancellationToken);
        var reports = line.Words.Where(sheets.ContainsKey).Select(f => (File: f, Workbook: sheets[f])).Where(f => ProgressSheets.IsIn(f.Workbook)).ToList();
        if (reports.Count > 0)
        {
            return reports.Count == line.Words.Count
                ? await WorkbookFiles.ImportAsync(progress, reports, line.Has("--dry-run"), console, cancellationToken)
                : throw new VerbRefusedException(VerbTexts.ImportMixed);
        }

        var packages = new List<NamedPackage>();
        var faults = new List<PackageFault>();
        foreach (var file in line.Words)
        {
            if (sheets.TryGetValue(file, out var read))
            {
                var workbook = await WorkbookPackage.ReadAsync(read, workbooks, cancellationToken);
                faults.AddRange(workbook.Faults.Select(f => f with { File = line.Words.Count > 1 ? Path.GetFileName(file) : null }));
                if (workbook.Package is { } made)
                {
                    packages.Add(new NamedPackage(Path.GetFileName(file), made) { Workbook = workbook });
                }

                continue;
            }

            var reading = await PackageFiles.ReadAsync(file, cancellationToken);
            faults.AddRange(reading.Faults.Select(f => f with { File = line.Words.Count > 1 ? Path.GetFileName(file) : null }));
            if (reading.Package is not null)
            {
                packages.Add(new NamedPackage(Path.GetFileName(file), reading.Package));
            }
        }

        if (faults.Count > 0)
        {
            return await RefuseAsync(console, faults);
        }

        var dryRun = line.Has("--dry-run");
        var result = await importer.RunAsync(packages, dryRun, cancellationToken);
        if (!result.Succeeded)
        {
            return result.Faults.Count > 0
                ? await RefuseAsync(console, result.Faults)
                : throw new VerbRefusedException(string.Join(Environment.NewLine, result.Outcome.Violations.Select(RuleWords.Of)));
        }

        foreach (var count in result.Counts)
        {
            await console.Out.WriteLineAsync(VerbTexts.ImportCount.With(count.Words, count.Created, count.Changed, count.Unchanged));
        }

        await console.Out.WriteLineAsync(dryRun ? VerbTexts.ImportRehearsed : VerbTexts.ImportDone);
        return ExitCode.Done;
    }

    private static async Task<int> RefuseAsync(VerbConsole console, IReadOnlyList<PackageFault> faults)
    {
        foreach (var fault in faults)
        {
            await console.Error.WriteLineAsync(fault.ToString());
        }

        await console.Error.WriteLineAsync(VerbTexts.ImportRefused.With(faults.Count));
        return ExitCode.Refused;
    }
}
