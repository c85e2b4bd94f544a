using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Tests.Features.CouncilReports.Formats;

/// <summary>What a Word file and a web page say, as one would read it out.</summary>
internal static class Reading
{
    private const string Signs = "○◐●✕↗✓▲■▨□◆–↑→↓»«…";

    /// <summary>The paragraphs of a Word file.</summary>
    public static IReadOnlyList<string> Paragraphs(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(Text)];
    }

    /// <summary>The rows of a Word file's tables, under the caption of each.</summary>
    public static IReadOnlyList<(string Caption, IReadOnlyList<IReadOnlyList<string>> Rows)> Tables(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. file.MainDocumentPart!.Document.Body!.Elements<Table>().Select(table => (
            table.GetFirstChild<TableProperties>()?.GetFirstChild<TableCaption>()?.Val?.Value ?? "",
            (IReadOnlyList<IReadOnlyList<string>>)[.. table.Elements<TableRow>()
                .Select(row => (IReadOnlyList<string>)[.. row.Elements<TableCell>().Select(cell => string.Join('\n', cell.Elements<Paragraph>().Select(Text)))])]))];
    }

    /// <summary>Every piece of text in a web page that has no other within it: headings, cells, captions, items, paragraphs.</summary>
    public static IReadOnlyList<string> Pieces(string html)
    {
        const string blocks = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, .bar-name, .figure-title, span.why, span.source";
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var hidden in page.QuerySelectorAll("svg, style, [aria-hidden=true], [data-page-of]").ToList())
        {
            hidden.Remove();
        }

        return [.. page.QuerySelectorAll(blocks).Where(e => e.QuerySelector(blocks) is null).Select(e => Bare(e.TextContent)).Where(t => t.Length > 0).Distinct()];
    }

    /// <summary>Without what a format may set otherwise: white space, signs beside words, places where a word may be divided.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00ad' or '\u00b7') && !Signs.Contains(c, StringComparison.Ordinal)));

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
        NoBreakHyphen => "-",
        TabChar => "\t",
        _ => "",
    }));
}
