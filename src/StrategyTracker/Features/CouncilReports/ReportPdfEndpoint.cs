using Microsoft.AspNetCore.Http.HttpResults;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// GET /rapporter/{cycleKey}/pdf, and /zip for the registrar: the report as a file. Who may read the report on screen may read
/// it as a file.
/// </summary>
internal static class ReportPdfEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rapporter/{cycleKey}/pdf", (
            string cycleKey, string? sprak, string? version, int? nr, string? jamfor, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken stop) =>
            GetAsync(cycleKey, sprak, version, new ReportChoice(nr, jamfor), isPackage: false, queries, printer, stop)).AllowAnonymous();
        app.MapGet("/rapporter/{cycleKey}/zip", (
            string cycleKey, string? sprak, string? version, int? nr, string? jamfor, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken stop) =>
            GetAsync(cycleKey, sprak, version, new ReportChoice(nr, jamfor), isPackage: true, queries, printer, stop)).AllowAnonymous();
    }

    private static async Task<IResult> GetAsync(
        string cycleKey, string? sprak, string? version, ReportChoice choice, bool isPackage,
        CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken)
    {
        var view = await queries.GetAsync(cycleKey, version == "intern", choice, cancellationToken);
        if (view is null)
        {
            return Results.NotFound();
        }

        var language = sprak == "en" ? "en" : "sv";
        return await printer.ToPdfAsync(view.Report, view.Imprint, language, cancellationToken) switch
        {
            PrintedPdf pdf when isPackage => Results.File(
                await printer.ToPackageAsync(view, language, pdf), RegistrarPackage.MediaType, ReportFile.FileName(view, language, RegistrarPackage.Extension)),
            PrintedPdf pdf => Results.File(pdf.Content, "application/pdf", ReportFile.FileName(view, language, "pdf")),
            PdfUnavailable unavailable => new RazorComponentResult<PdfUnavailablePage>(
                new Dictionary<string, object?>
                {
                    [nameof(PdfUnavailablePage.Reason)] = unavailable.Reason,
                    [nameof(PdfUnavailablePage.ReportAddress)] = $"/rapporter/{cycleKey}?sprak={language}",
                })
            { StatusCode = StatusCodes.Status503ServiceUnavailable },
            var other => throw new InvalidOperationException($"Unknown outcome of printing: {other}"),
        };
    }
}
