using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace StrategyTracker.Ui;

/// <summary>Markdown as typed by people: HTML in it is shown as text, never let through.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseListExtras().Build();

    /// <summary>The text as safe HTML: a link leads to a web page or an address to write to, and nothing is fetched from elsewhere.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="below">The level of the heading that it stands under: its own begin right below it whichever they were typed as, so that the page's outline stays in order. 1 where only the page's own stands above.</param>
    public static MarkupString ToHtml(string? text, int below = 1)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        var document = Markdig.Markdown.Parse(text, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(1).Min();
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(heading.Level - highest + 1 + below, 6);
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            link.Url = IsSafe(link.Url) ? link.Url : "";
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            link.Url = link.IsEmail || IsSafe(link.Url) ? link.Url : "";
        }

        return new(document.ToHtml(Pipeline));
    }

    /// <summary>The text as one reads it, without the signs that it is formatted by: a block to a line, lists with their marks, a blank line between paragraphs.</summary>
    public static string? ToReading(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var reading = new StringBuilder();
        foreach (var block in Markdig.Markdown.Parse(text, Pipeline).Descendants<LeafBlock>())
        {
            var isNextCell = block.Parent is TableCell { Parent: TableRow row } cell && row.IndexOf(cell) > 0;
            reading.Append(reading.Length == 0 ? "" : isNextCell ? " | " : IsOfRows(block) ? "\n" : "\n\n").Append(MarkOf(block));
            if (block.Inline is { } inlines)
            {
                reading.AppendJoin("", inlines.Descendants().Select(WordsOf));
            }
            else
            {
                reading.Append(block.Lines.ToString());
            }
        }

        return reading.ToString();
    }

    private static bool IsOfRows(LeafBlock block) => block.Parent is ListItemBlock or TableCell;

    private static string MarkOf(LeafBlock block) =>
        block.Parent is not ListItemBlock { Parent: ListBlock list } item || item[0] != block ? ""
        : list.IsOrdered ? $"{item.Order}. " : "• ";

    private static string WordsOf(MarkdownObject inline) => inline switch
    {
        LiteralInline words => words.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline sign => sign.Transcoded.ToString(),
        LineBreakInline => "\n",
        _ => "",
    };

    /// <summary>A place on this site, or one that is named by a scheme which runs nothing.</summary>
    private static bool IsSafe(string? address) =>
        address is not null && (address.StartsWith('/') || address.StartsWith('#')
            || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"));
}
