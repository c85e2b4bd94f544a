using Microsoft.AspNetCore.Http.HttpResults;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>GET /rapporter/{cycleKey}/pdf: the report as a file. Who may read the report on screen may read it as a file.</summary>
internal static class ReportPdfEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/rapporter/{cycleKey}/pdf", GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(
        string cycleKey, string? sprak, string? version, int? nr, string? jamfor, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken)
    {
        var view = await queries.GetAsync(cycleKey, version == "intern", new ReportChoice(nr, jamfor), cancellationToken);
        if (view is null)
        {
            return Results.NotFound();
        }

        var language = sprak == "en" ? "en" : "sv";
        return await printer.ToPdfAsync(view.Report, view.Imprint, language, cancellationToken) switch
        {
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
