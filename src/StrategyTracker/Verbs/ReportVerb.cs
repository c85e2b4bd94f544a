using System.Globalization;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>
/// Prints the council's report of a year: from the frozen values, or as a preliminary report while the cycle is open. It is
/// the public version, since a file goes anywhere.
/// </summary>
public sealed class ReportVerb(CouncilReportQueries reports, CouncilReportPrinter printer) : IVerb
{
    private const string Pdf = "pdf";

    public static readonly VerbShape Shape = new("report")
    {
        Options =
        [
            new("--document", "KEY") { IsRequired = true },
            new("--year", "YYYY") { IsRequired = true },
            new("--format", "pdf|docx|xlsx|html|json|zip"),
            new("--language", "sv|en"),
            new("--out", "FILE") { IsRequired = true },
        ],
    };

    public async Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var format = line.Option("--format") ?? Pdf;
        if (format is not (Pdf or RegistrarPackage.Extension) && ReportFile.Find(format) is null)
        {
            throw new WrongUsageException(VerbTexts.NoSuchReportFormat.With(format));
        }

        var language = line.Option("--language") ?? "sv";
        if (language is not ("sv" or "en"))
        {
            throw new WrongUsageException(VerbTexts.NoSuchLanguage.With(language));
        }

        if (!int.TryParse(line.Option("--year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2999)
        {
            throw new WrongUsageException(VerbTexts.YearIsNoYear.With(line.Option("--year")));
        }

        await using var browser = ReportFile.Find(format) is null ? printer.StartAhead() : null;
        var report = await FindAsync(line.Option("--document")!, year, cancellationToken);
        var content = await PrintAsync(report, language, format, cancellationToken);
        var file = Path.GetFullPath(line.Option("--out")!);
        await File.WriteAllBytesAsync(file, content, cancellationToken);
        await console.Out.WriteLineAsync((report.Imprint.IsPreliminary ? VerbTexts.PreliminaryReportWritten : VerbTexts.ReportWritten)
            .With(report.Report.Cycle.Name, file));
        return ExitCode.Done;
    }

    private async Task<CouncilReportView> FindAsync(string document, int year, CancellationToken cancellationToken)
    {
        var cycle = await reports.FindCycleAsync(document, year, cancellationToken);
        if (cycle is null)
        {
            throw new VerbRefusedException(await reports.DocumentExistsAsync(document, cancellationToken)
                ? VerbTexts.NoCycleThatYear.With(document, year.ToString(CultureInfo.InvariantCulture))
                : VerbTexts.NoSuchDocument.With(document));
        }

        var report = await reports.GetAsync(cycle, withWithheld: false, cancellationToken)
            ?? throw new VerbRefusedException(VerbTexts.NoSuchDocument.With(document));
        return report.IsUntouched ? report : throw new VerbRefusedException(VerbTexts.ReportIsTouched.With(report.Report.Cycle.Name));
    }

    private async Task<byte[]> PrintAsync(CouncilReportView report, string language, string format, CancellationToken cancellationToken)
    {
        if (ReportFile.Find(format) is { } found)
        {
            return await printer.ToFileAsync(report.Report, report.Imprint, language, found);
        }

        return await printer.ToPdfAsync(report.Report, report.Imprint, language, cancellationToken) switch
        {
            PrintedPdf pdf => format == RegistrarPackage.Extension ? await printer.ToPackageAsync(report, language, pdf) : pdf.Content,
            PdfUnavailable missing => throw new VerbRefusedException(PdfWords.Of(missing)),
            _ => throw new InvalidOperationException("An outcome of printing is neither a document nor its lack."),
        };
    }
}
