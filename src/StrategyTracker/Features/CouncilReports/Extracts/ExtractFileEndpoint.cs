using Microsoft.AspNetCore.Http.HttpResults;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports.Extracts;

/// <summary>The shorter reports as files, under the addresses of their pages: …/pdf and …/docx.</summary>
internal static class ExtractFileEndpoint
{
    private static readonly (string Path, ExtractKind Kind)[] paths =
    [
        ("sammanfattning", ExtractKind.Summary), ("bild", ExtractKind.Picture), ("organ/{key}", ExtractKind.Body),
        ("malomrade/{key}", ExtractKind.TargetArea), ("mal/{key}", ExtractKind.Goal),
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (path, kind) in paths)
        {
            app.MapGet(
                $"/rapporter/{{cycleKey}}/{path}/pdf",
                ([AsParameters] Asked asked, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
                    PdfAsync(new ReportExtract(kind, asked.Key), asked, queries, printer, cancellationToken)).AllowAnonymous();
            if (new ReportExtract(kind).HasWord)
            {
                app.MapGet(
                    $"/rapporter/{{cycleKey}}/{path}/docx",
                    ([AsParameters] Asked asked, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
                        WordAsync(new ReportExtract(kind, asked.Key), asked, queries, printer, cancellationToken)).AllowAnonymous();
            }
        }
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
    internal sealed record Asked(string CycleKey, string? Key, string? Sprak, string? Version, int? Nr)
    {
        public string Language => Sprak == "en" ? "en" : "sv";

        public Task<CouncilReportView?> FindAsync(CouncilReportQueries queries, CancellationToken cancellationToken) =>
            queries.GetAsync(CycleKey, Version == "intern", new ReportChoice(Nr), cancellationToken);
    }
}
