using System.Text;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Extracts;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Printing.Word;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>Makes the council's report out of frozen values, in every format that it can be had in.</summary>
public sealed class CouncilReportPrinter(ReportHtml html, PdfPrinter pdf)
{
    public async Task<string> ToHtmlAsync(FrozenReport report, ReportImprint imprint, string language)
    {
        using var culture = new CultureScope(language);
        return await html.RenderAsync(PageOf(report, imprint, language));
    }

    /// <summary>Makes ready to print while the report is still being read.</summary>
    /// <returns>Ends it, if nothing came to be printed.</returns>
    public IAsyncDisposable StartAhead() => pdf.StartAhead();

    /// <summary>The report as a file of a format that needs no browser.</summary>
    public async Task<byte[]> ToFileAsync(FrozenReport report, ReportImprint imprint, string language, ReportFormat format)
    {
        using var culture = new CultureScope(language);
        var shown = imprint.IsPublicVersion ? PublicReport.Of(report) : report;
        return format switch
        {
            ReportFormat.Html => Encoding.UTF8.GetBytes(await ToHtmlAsync(report, imprint, language)),
            ReportFormat.Docx => WordFile.Write(await html.RenderBodyAsync(PageOf(report, imprint, language)), DescribeWord(report, imprint, language)),
            ReportFormat.Xlsx => ReportWorkbook.Write(shown, imprint),
            ReportFormat.Json => ArchivedReport.Write(shown, imprint),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }

    /// <summary>The report for the registrar: PDF, workbook and archive file, with what they are and their checksums.</summary>
    public async Task<byte[]> ToPackageAsync(CouncilReportView view, string language, PrintedPdf pdf)
    {
        var files = new List<(string Name, byte[] Content)> { (ReportFile.FileName(view, language, "pdf"), pdf.Content) };
        foreach (var format in new[] { ReportFormat.Xlsx, ReportFormat.Json })
        {
            files.Add((ReportFile.FileName(view, language, ReportFile.NameOf(format)), await ToFileAsync(view.Report, view.Imprint, language, format)));
        }

        using var culture = new CultureScope(language);
        return RegistrarPackage.Write(view, TitleOf(view.Report), language, files);
    }

    public Task<PdfOutcome> ToPdfAsync(FrozenReport report, ReportImprint imprint, string language, CancellationToken cancellationToken) =>
        ToPdfAsync(report, imprint, language, progress: null, cancellationToken);

    /// <inheritdoc cref="ToPdfAsync(FrozenReport, ReportImprint, string, CancellationToken)"/>
    /// <param name="progress">Is told how far it has come.</param>
    public async Task<PdfOutcome> ToPdfAsync(
        FrozenReport report, ReportImprint imprint, string language, IProgress<PdfStep>? progress, CancellationToken cancellationToken)
    {
        var printed = await pdf.PrintAsync(await ToHtmlAsync(report, imprint, language), progress, cancellationToken);
        return printed is PrintedPdf done ? done with { Content = PdfMetadata.Add(done.Content, Describe(report, language)) } : printed;
    }

    /// <summary>A shorter report as PDF.</summary>
    /// <param name="shown">The values that it shows.</param>
    public async Task<PdfOutcome> ToPdfAsync(ReportExtract extract, FrozenReport shown, ReportImprint imprint, string language, CancellationToken cancellationToken)
    {
        using var culture = new CultureScope(language);
        var printed = await pdf.PrintAsync(await html.RenderAsync(extract.PageOf(shown, imprint, language)), cancellationToken);
        return printed is PrintedPdf done
            ? done with { Content = PdfMetadata.Add(done.Content, Describe(shown, language) with { Title = extract.TitleOf(shown) }) }
            : printed;
    }

    /// <summary>A shorter report as Word.</summary>
    /// <param name="shown">The values that it shows.</param>
    public async Task<byte[]> ToWordAsync(ReportExtract extract, FrozenReport shown, ReportImprint imprint, string language)
    {
        using var culture = new CultureScope(language);
        return WordFile.Write(
            await html.RenderBodyAsync(extract.PageOf(shown, imprint, language)), DescribeWord(shown, imprint, language) with { Title = extract.TitleOf(shown) });
    }

    private static PrintedPage PageOf(FrozenReport report, ReportImprint imprint, string language) => new(
        typeof(CouncilReportDocument),
        new Dictionary<string, object?>
        {
            [nameof(CouncilReportDocument.Report)] = report,
            [nameof(CouncilReportDocument.Imprint)] = imprint,
        },
        language,
        TitleOf(report),
        PageRules.Of(report, imprint));

    private static WordDescription DescribeWord(FrozenReport report, ReportImprint imprint, string language) => new()
    {
        Title = TitleOf(report),
        Subject = ReportTexts.FollowUpOf.With(report.Cycle.Year, report.Programme.Title),
        Language = language,
        Creator = report.Municipality,
        Identifier = report.RegistrationNumber,
        Day = imprint.FrozenOn ?? report.AsOf,
        Status = imprint.IsPreliminary ? ReportTexts.FootPreliminary : null,
        Head = PageRules.HeadOf(report),
        Foot = PageRules.FootOf(report, imprint),
        Table = ReportTexts.CaptionTable,
        Colour = imprint.Dress?.Colour.TrimStart('#').ToUpperInvariant(),
    };

    private static PdfDescription Describe(FrozenReport report, string language)
    {
        using var culture = new CultureScope(language);
        return new PdfDescription(
            TitleOf(report), language, report.Municipality, report.RegistrationNumber,
            ReportTexts.FollowUpOf.With(report.Cycle.Year, report.Programme.Title));
    }

    private static string TitleOf(FrozenReport report) =>
        ReportTexts.DocumentTitle.With(report.Cycle.Year, report.Programme.Title, report.Municipality);
}
