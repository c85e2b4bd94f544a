using Microsoft.AspNetCore.Http.HttpResults;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports.Extracts;

/// <summary>The shorter reports as files, under the addresses of their pages: …/pdf and …/docx.</summary>
internal static class ExtractFileEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rapporter/{cycleKey}/sammanfattning/pdf", (
            string cycleKey, string? sprak, string? version, int? nr, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
            PdfAsync(ReportExtract.Summary, new Asked(cycleKey, sprak, version, nr), queries, printer, cancellationToken)).AllowAnonymous();
        app.MapGet("/rapporter/{cycleKey}/sammanfattning/docx", (
            string cycleKey, string? sprak, string? version, int? nr, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
            WordAsync(ReportExtract.Summary, new Asked(cycleKey, sprak, version, nr), queries, printer, cancellationToken)).AllowAnonymous();
        app.MapGet("/rapporter/{cycleKey}/organ/{bodyKey}/pdf", (
            string cycleKey, string bodyKey, string? sprak, string? version, int? nr, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
            PdfAsync(new ReportExtract(bodyKey), new Asked(cycleKey, sprak, version, nr), queries, printer, cancellationToken)).AllowAnonymous();
        app.MapGet("/rapporter/{cycleKey}/organ/{bodyKey}/docx", (
            string cycleKey, string bodyKey, string? sprak, string? version, int? nr, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
            WordAsync(new ReportExtract(bodyKey), new Asked(cycleKey, sprak, version, nr), queries, printer, cancellationToken)).AllowAnonymous();
    }

    private static async Task<IResult> PdfAsync(
        ReportExtract extract, Asked asked, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken)
    {
        if (await asked.FindAsync(queries, cancellationToken) is not { } view || extract.Of(view.Shown) is not { } shown)
        {
            return Results.NotFound();
        }

        return await printer.ToPdfAsync(extract, shown, view.Imprint, asked.Language, cancellationToken) switch
        {
            PrintedPdf pdf => Results.File(pdf.Content, "application/pdf", ReportFile.FileName(view, asked.Language, "pdf", extract.FilePart)),
            PdfUnavailable unavailable => new RazorComponentResult<PdfUnavailablePage>(
                new Dictionary<string, object?>
                {
                    [nameof(PdfUnavailablePage.Reason)] = unavailable.Reason,
                    [nameof(PdfUnavailablePage.ReportAddress)] = new ReportAddress(asked.CycleKey, asked.Language) { Extract = extract }.Page,
                })
            { StatusCode = StatusCodes.Status503ServiceUnavailable },
            var other => throw new InvalidOperationException($"Unknown outcome of printing: {other}"),
        };
    }

    private static async Task<IResult> WordAsync(
        ReportExtract extract, Asked asked, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
        await asked.FindAsync(queries, cancellationToken) is { } view && extract.Of(view.Shown) is { } shown
            ? Results.File(
                await printer.ToWordAsync(extract, shown, view.Imprint, asked.Language),
                ReportFile.MediaTypeOf(ReportFormat.Docx),
                ReportFile.FileName(view, asked.Language, ReportFile.NameOf(ReportFormat.Docx), extract.FilePart))
            : Results.NotFound();

    /// <summary>What stands in the address.</summary>
    private sealed record Asked(string CycleKey, string? Sprak, string? Version, int? Number)
    {
        public string Language => Sprak == "en" ? "en" : "sv";

        public Task<CouncilReportView?> FindAsync(CouncilReportQueries queries, CancellationToken cancellationToken) =>
            queries.GetAsync(CycleKey, Version == "intern", new ReportChoice(Number), cancellationToken);
    }
}
