using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>Makes the council's report out of frozen values: as HTML that is whole in itself, or as PDF.</summary>
public sealed class CouncilReportPrinter(ReportHtml html, PdfPrinter pdf)
{
    public async Task<string> ToHtmlAsync(FrozenReport report, ReportImprint imprint, string language)
    {
        using var culture = new CultureScope(language);
        return await html.RenderAsync(new PrintedPage(
            typeof(CouncilReportDocument),
            new Dictionary<string, object?>
            {
                [nameof(CouncilReportDocument.Report)] = report,
                [nameof(CouncilReportDocument.Imprint)] = imprint,
            },
            language,
            TitleOf(report),
            PageRules.Of(report, imprint)));
    }

    public async Task<PdfOutcome> ToPdfAsync(FrozenReport report, ReportImprint imprint, string language, CancellationToken cancellationToken)
    {
        var printed = await pdf.PrintAsync(await ToHtmlAsync(report, imprint, language), cancellationToken);
        return printed is PrintedPdf done ? done with { Content = PdfMetadata.Add(done.Content, Describe(report, language)) } : printed;
    }

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
