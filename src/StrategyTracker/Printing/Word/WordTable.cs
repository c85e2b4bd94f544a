using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>A table: its heads stand on each of its pages, and no row is split between two.</summary>
internal static class WordTable
{
    // A sign is as wide as three letters.
    private const string SignAndRoom = "○○○\u00a0";

    // A goal that stands under another, in twentieths of a point.
    private const string StepIn = "280";

    /// <param name="table">As it is in the markup.</param>
    /// <param name="width">The room for it.</param>
    /// <param name="style">The style of its text.</param>
    /// <param name="flow">Sets what stands in a cell.</param>
    public static Table Of(IHtmlTableElement table, int width, string style, Func<IElement, CellText, IEnumerable<OpenXmlElement>> flow)
    {
        var rows = table.Rows.ToList();
        var count = rows.Max(r => r.Cells.Sum(c => c.ColumnSpan));
        var columns = WordColumns.Of(TextsOf(rows, count), width, style == WordStyles.SmallTableText ? 0.88 : 1);
        var hasHead = table.Head is { Rows.Length: > 0 };
        return new Table(
        [
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = hasHead, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = WordText.Clean(WordText.Plain(table.Caption?.TextContent ?? "")) }),
            new TableGrid(columns.Select(c => new GridColumn { Width = $"{c}" })),
            .. rows.Select(r => Row(r, columns, style, flow)),
        ]);
    }

    private static TableRow Row(
        IHtmlTableRowElement row, IReadOnlyList<int> columns, string style, Func<IElement, CellText, IEnumerable<OpenXmlElement>> flow)
    {
        var properties = new TableRowProperties(new CantSplit());
        var isHead = row.ParentElement is { LocalName: "thead" };
        if (isHead)
        {
            properties.AppendChild(new TableHeader());
        }

        var isTotal = row.ClassList.Contains("total");
        var at = 0;
        return new TableRow([properties, .. row.Cells.Select(Cell)]);

        TableCell Cell(IHtmlTableCellElement cell)
        {
            var span = Math.Min(cell.ColumnSpan, columns.Count - at);
            var width = columns.Skip(at).Take(span).Sum();
            at += span;
            var isStrong = isTotal || row.ClassList.Contains("strong") || (cell.LocalName == "th" && !isHead && row.Closest("table.answers, table.trail") is not null);
            var look = new WordLook { IsBold = isStrong || cell.ClassList.Contains("now") }.Within(cell);
            var text = new CellText(style, cell.ClassList.Contains("n") ? JustificationValues.Right : JustificationValues.Left, look, isHead);
            return new TableCell(
            [
                new TableCellProperties(
                [
                    new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                    .. span > 1 ? [new GridSpan { Val = span }] : Array.Empty<OpenXmlElement>(),
                    .. isTotal ? [new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = WordStyles.Ink })] : Array.Empty<OpenXmlElement>(),
                    .. cell.ClassList.Contains("under") ? [new TableCellMargin(new LeftMargin { Width = StepIn, Type = TableWidthUnitValues.Dxa })] : Array.Empty<OpenXmlElement>(),
                ]),
                .. flow(cell, text),
            ]);
        }
    }

    private static List<IReadOnlyList<string>> TextsOf(IReadOnlyList<IHtmlTableRowElement> rows, int count)
    {
        var texts = Enumerable.Range(0, count).Select(_ => new List<string>()).ToList();
        foreach (var row in rows)
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.ColumnSpan == 1 && at < count)
                {
                    texts[at].AddRange(TextsOf(cell));
                }

                at += cell.ColumnSpan;
            }
        }

        return [.. texts];
    }

    /// <summary>What stands on lines of its own is measured by itself; a status does not part from its sign.</summary>
    private static IEnumerable<string> TextsOf(IElement cell)
    {
        foreach (var status in cell.QuerySelectorAll("[data-status]"))
        {
            yield return SignAndRoom + status.TextContent.Trim();
        }

        foreach (var drawing in cell.QuerySelectorAll("svg[role=img]"))
        {
            yield return WordText.Untitled(WordBars.DescriptionOf(drawing), cell.ParentElement?.QuerySelector("th")?.TextContent);
        }

        yield return string.Join(' ', cell.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>How the text of a cell is set.</summary>
internal sealed record CellText(string Style, JustificationValues Side, WordLook Look, bool IsHead);
