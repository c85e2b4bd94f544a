using Microsoft.AspNetCore.Http.HttpResults;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.Documents.Books;

/// <summary>An edition as a file, under the address of its document: …/pdf and …/docx. Who may read the page may have the file.</summary>
internal static class EditionFileEndpoint
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/styrdokument/{key}/pdf", PdfAsync).AllowAnonymous();
        app.MapGet("/styrdokument/{key}/docx", WordAsync).AllowAnonymous();
    }

    private static async Task<IResult> PdfAsync(
        string key, string? utgava, HttpRequest request, DocumentQueries queries, EditionPrinter printer, CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(key, utgava, cancellationToken) is not { Edition: { } edition } view)
        {
            return Results.NotFound();
        }

        return await printer.ToPdfAsync(view, Address(request, key, edition.Label), Language, cancellationToken) switch
        {
            PrintedPdf pdf => Results.File(pdf.Content, "application/pdf", FileName(key, edition.Label, "pdf")),
            PdfUnavailable unavailable => new RazorComponentResult<PdfUnavailablePage>(
                new Dictionary<string, object?>
                {
                    [nameof(PdfUnavailablePage.Reason)] = unavailable.Reason,
                    [nameof(PdfUnavailablePage.ReportAddress)] = $"/styrdokument/{key}?utgava={Uri.EscapeDataString(edition.Label)}",
                })
            { StatusCode = StatusCodes.Status503ServiceUnavailable },
            var other => throw new InvalidOperationException($"Unknown outcome of printing: {other}"),
        };
    }

    private static async Task<IResult> WordAsync(
        string key, string? utgava, HttpRequest request, DocumentQueries queries, EditionPrinter printer, CancellationToken cancellationToken) =>
        await queries.GetAsync(key, utgava, cancellationToken) is { Edition: { } edition } view
            ? Results.File(await printer.ToWordAsync(view, Address(request, key, edition.Label), Language), Word, FileName(key, edition.Label, "docx"))
            : Results.NotFound();

    private static string Language => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "sv";

    private static string Address(HttpRequest request, string key, string label) =>
        $"{request.Scheme}://{request.Host}/styrdokument/{key}?utgava={Uri.EscapeDataString(label)}";

    private static string FileName(string key, string label, string ending) => $"{key}-{ReadableKey.From(label)}.{ending}";
}
