namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>
/// GET /rapporter/{cycleKey}/docx, /xlsx, /html and /json: the report as a file. Who may read the report on screen may read
/// it as a file, and the same of it.
/// </summary>
internal static class ReportFileEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var format in ReportFile.Formats)
        {
            app.MapGet(
                "/rapporter/{cycleKey}/" + ReportFile.NameOf(format),
                (string cycleKey, string? sprak, string? version, int? nr, string? jamfor, CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken) =>
                    GetAsync(format, cycleKey, sprak, version == "intern", new ReportChoice(nr, jamfor), queries, printer, cancellationToken)).AllowAnonymous();
        }
    }

    private static async Task<IResult> GetAsync(
        ReportFormat format, string cycleKey, string? sprak, bool withWithheld, ReportChoice choice,
        CouncilReportQueries queries, CouncilReportPrinter printer, CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(cycleKey, withWithheld, choice, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        var language = sprak == "en" ? "en" : "sv";
        return Results.File(
            await printer.ToFileAsync(view.Report, view.Imprint, language, format),
            ReportFile.MediaTypeOf(format),
            ReportFile.FileName(view, language, ReportFile.NameOf(format)));
    }
}
