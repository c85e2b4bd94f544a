using StrategyTracker.Commands;
using StrategyTracker.Printing;
using StrategyTracker.Printing.Word;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Books;

/// <summary>Sets an edition as a book, by the same means as the council's report.</summary>
public sealed class EditionPrinter(ReportHtml html, PdfPrinter pdf, TimeProvider clock)
{
    public async Task<PdfOutcome> ToPdfAsync(DocumentView view, string address, string language, CancellationToken cancellationToken)
    {
        var printed = await pdf.PrintAsync(await html.RenderAsync(PageOf(view, address, language)), cancellationToken);
        return printed is PrintedPdf done
            ? done with { Content = PdfMetadata.Add(done.Content, new PdfDescription(TitleOf(view), language, view.Municipality?.Name ?? "", NumberOf(view), view.Type.Name)) }
            : printed;
    }

    public async Task<byte[]> ToWordAsync(DocumentView view, string address, string language)
    {
        using var culture = new CultureScope(language);
        return WordFile.Write(await html.RenderBodyAsync(PageOf(view, address, language)), new WordDescription
        {
            Title = TitleOf(view),
            Subject = view.Type.Name,
            Language = language,
            Creator = view.Municipality?.Name ?? "",
            Identifier = NumberOf(view),
            Day = view.Edition!.ValidFrom ?? clock.Today(),
            Status = Words.Of(view.Edition.State),
            Head = HeadOf(view),
            Foot = FootOf(view),
            Table = BookTexts.Table,
        });
    }

    private static PrintedPage PageOf(DocumentView view, string address, string language)
    {
        using var culture = new CultureScope(language);
        return new PrintedPage(
            typeof(EditionBook),
            new Dictionary<string, object?> { [nameof(EditionBook.View)] = view, [nameof(EditionBook.Address)] = address },
            language, TitleOf(view), PageRules(view));
    }

    private static string PageRules(DocumentView view) => $$"""
        @page { @top-left { content: {{CssText.Quoted(HeadOf(view))}} } @bottom-left { content: {{CssText.Quoted(FootOf(view))}} } }
        @page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }
        .report .cover { page: cover } .report .contents { page: contents } .report .text { page: text } .report .log { page: log }
        """;

    private static string TitleOf(DocumentView view) => $"{view.CoverTitle}, {DocumentTexts.EditionLabel.With(view.Edition!.Label)}";

    private static string HeadOf(DocumentView view) => string.Join(" · ", new[] { view.Municipality?.Name, view.CoverTitle }.OfType<string>());

    private static string FootOf(DocumentView view) => string.Join(" · ", new[] { DocumentTexts.EditionLabel.With(view.Edition!.Label), NumberOf(view) }.OfType<string>());

    private static string? NumberOf(DocumentView view) => view.Edition!.RegistrationNumbers is [var first, ..] ? first.Number : null;
}
