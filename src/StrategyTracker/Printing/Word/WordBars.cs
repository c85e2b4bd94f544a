using System.Globalization;
using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>Bars, as rows of shaded cells that print anywhere and can be moved to another document.</summary>
internal static class WordBars
{
    private const int LabelShare = 28;
    private const int NumberShare = 14;
    private const int RowHeight = 330;
    private const double Hair = 1.5;

    /// <summary>What a drawing says, to whoever cannot see it.</summary>
    public static string DescriptionOf(IElement svg) => svg.GetAttribute("role") == "img" ? svg.GetAttribute("aria-label") ?? "" : "";

    /// <summary>One drawing with its rows: a label, bars, and a number.</summary>
    /// <returns>None for a drawing that is no bars.</returns>
    public static Table? Chart(IElement svg, int width)
    {
        var rows = svg.ClassList.Contains("status-bar") ? [new BarRow("", PiecesOf(svg.Children, 0), null, null) { Scale = WidthOf(svg) }] : RowsOf(svg);
        return rows.Count == 0 ? null : Build(rows, DescriptionOf(svg), width);
    }

    /// <summary>Rows that each have a name and a drawing of one bar.</summary>
    public static Table Rows(IEnumerable<IElement> rows, int width)
    {
        var bars = rows.Select(row => (
            Name: WordText.Plain(row.QuerySelector(".bar-name")?.TextContent ?? ""),
            Svg: row.QuerySelector("svg")!)).Where(r => r.Svg is not null).ToList();
        return Build(
            [.. bars.Select(b => new BarRow(b.Name, PiecesOf(b.Svg.Children, 0), null, null) { Scale = WidthOf(b.Svg) })],
            string.Join(". ", bars.Select(b => DescriptionOf(b.Svg))), width);
    }

    private static Table Build(IReadOnlyList<BarRow> rows, string description, int width)
    {
        var (label, number) = (rows.Any(r => r.Label.Length > 0) ? width * LabelShare / 100 : 0, rows.Any(r => r.Number is not null) ? width * NumberShare / 100 : 0);
        var room = width - label - number;
        var scale = rows.Max(r => Math.Max(r.Scale ?? 0, Math.Max(r.Pieces.Select(p => p.End).DefaultIfEmpty(0).Max(), r.Mark ?? 0)));
        int At(double x) => (int)Math.Round(Math.Clamp(x, 0, scale) * room / Math.Max(scale, 1e-9));
        var edges = rows.SelectMany(r => r.Pieces.SelectMany(p => new[] { At(p.Start), At(p.End) }).Append(At(r.Mark ?? 0)))
            .Append(0).Append(room).Distinct().Order().ToList();
        // The number stands where the bar ends, so that the room for it is one with what is empty.
        edges = number > 0 ? [.. edges, room + number] : edges;
        List<int> columns = [.. label > 0 ? [label] : Array.Empty<int>(), .. edges.Zip(edges.Skip(1), (from, to) => to - from)];
        return new Table(
        [
            new TableProperties(
                new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }),
                new TableLook { FirstRow = false, FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true },
                new TableDescription { Val = WordText.Clean(description) }),
            new TableGrid(columns.Select(c => new GridColumn { Width = $"{c}" })),
            .. rows.Select(r => Row(r, label, edges, At)),
        ]);
    }

    private static TableRow Row(BarRow row, int label, List<int> edges, Func<double, int> at)
    {
        var cells = new List<TableCell>();
        if (label > 0)
        {
            cells.Add(Cell(label, 1, row.Label, null, WordStyles.Ink, JustificationValues.Left, null));
        }

        var mark = row.Mark is { } x ? at(x) : (int?)null;
        var from = 0;
        foreach (var piece in row.Pieces)
        {
            Fill(at(piece.Start), null);
            Fill(at(piece.End), piece);
        }

        if (mark > from)
        {
            Fill(mark.Value, null);
        }

        Number(edges[^1]);

        return new TableRow([new TableRowProperties(new CantSplit(), new TableRowHeight { Val = RowHeight, HeightType = HeightRuleValues.AtLeast }), .. cells]);

        void Number(int to)
        {
            if (from < to)
            {
                cells.Add(Cell(to - from, edges.Count(e => e > from && e <= to), row.Number is null ? null : $"\u2002{row.Number}", null, WordStyles.Ink, JustificationValues.Left, null));
            }
        }

        void Fill(int to, BarPiece? piece)
        {
            // A stroke for last time divides what it passes through.
            while (from < to)
            {
                var end = mark is { } m && m > from && m < to ? m : to;
                var span = edges.Count(e => e > from && e <= end);
                cells.Add(Cell(end - from, span, piece?.Text, piece?.Fill, piece?.Ink ?? WordStyles.Ink, JustificationValues.Center, end == mark ? BorderValues.Single : null, piece?.IsHatched ?? false));
                from = end;
            }
        }
    }

    private static TableCell Cell(int width, int span, string? text, string? fill, string ink, JustificationValues side, BorderValues? mark, bool isHatched = false)
    {
        // White lines above and below keep the bars apart.
        var borders = new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 18, Color = "FFFFFF" });
        if (fill == "FFFFFF")
        {
            borders = new TableCellBorders(
                new TopBorder { Val = BorderValues.Dashed, Size = 4, Color = WordStyles.Mute }, new LeftBorder { Val = BorderValues.Dashed, Size = 4, Color = WordStyles.Mute },
                new BottomBorder { Val = BorderValues.Dashed, Size = 4, Color = WordStyles.Mute }, new RightBorder { Val = BorderValues.Dashed, Size = 4, Color = WordStyles.Mute });
        }
        else
        {
            borders.AppendChild(new BottomBorder { Val = BorderValues.Single, Size = 18, Color = "FFFFFF" });
            if (mark is { } stroke)
            {
                borders.AppendChild(new RightBorder { Val = stroke, Size = 12, Color = WordStyles.Ink });
            }
        }

        return new TableCell(
            new TableCellProperties(
            [
                new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                .. span > 1 ? [new GridSpan { Val = span }] : Array.Empty<OpenXmlElement>(),
                borders,
                .. fill is null ? Array.Empty<OpenXmlElement>() : [isHatched ? new Shading { Val = ShadingPatternValues.ThinReverseDiagonalStripe, Color = "FFFFFF", Fill = fill } : Plain(fill)],
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center },
            ]),
            new Paragraph(
            [
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Bar }, new Justification { Val = side }),
                .. string.IsNullOrWhiteSpace(text) ? Array.Empty<OpenXmlElement>() : [new WordLook { Colour = ink, IsBold = fill is not null, Ground = isHatched ? fill : null }.ToRun(text)],
            ]));
    }

    private static Shading Plain(string fill) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill };

    /// <summary>A drawing read row by row: each begins with its label.</summary>
    private static IReadOnlyList<BarRow> RowsOf(IElement svg)
    {
        var origin = Number(svg.QuerySelector("line.axis")?.GetAttribute("x1"));
        var rows = new List<List<IElement>>();
        foreach (var part in svg.Children.Where(p => p.LocalName is "text" or "rect" or "line" && !p.ClassList.Contains("axis")))
        {
            if (part.LocalName == "text" && part.ClassList.Contains("label") && !part.ClassList.Contains("unknown"))
            {
                rows.Add([]);
            }

            rows.LastOrDefault()?.Add(part);
        }

        return [.. rows.Select(parts => new BarRow(
            WordText.Plain(parts[0].TextContent),
            PiecesOf(parts, origin),
            parts.Find(p => p.LocalName == "line") is { } stroke ? Number(stroke.GetAttribute("x1")) - origin : null,
            parts.Skip(1).Where(p => p.LocalName == "text" && !p.ClassList.Contains("seg-text")).Select(p => WordText.Plain(p.TextContent)).FirstOrDefault()))];
    }

    private static List<BarPiece> PiecesOf(IEnumerable<IElement> parts, double origin)
    {
        var pieces = new List<BarPiece>();
        foreach (var part in parts)
        {
            if (part.LocalName == "rect" && WordShapes.GroupOf(part.ClassName) is { } group)
            {
                var (x, width) = (Number(part.GetAttribute("x")) - origin, Number(part.GetAttribute("width")));
                // A hair of air between two parts would be a cell that is too narrow to be one.
                var start = pieces.Count > 0 && x - pieces[^1].End < Hair ? pieces[^1].End : x;
                pieces.Add(new BarPiece(start, x + width, group.Fill, group.Text, null, WordShapes.IsHatched(group.Class)));
            }
            else if (part.LocalName == "text" && part.ClassList.Contains("seg-text") && pieces.Count > 0)
            {
                pieces[^1] = pieces[^1] with { Text = WordText.Plain(part.TextContent) };
            }
        }

        return pieces;
    }

    private static double WidthOf(IElement svg) => Number(svg.GetAttribute("viewBox")?.Split(' ').ElementAtOrDefault(2));

    private static double Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private sealed record BarRow(string Label, IReadOnlyList<BarPiece> Pieces, double? Mark, string? Number)
    {
        /// <summary>What fills the whole width, where the drawing says it.</summary>
        public double? Scale { get; init; }
    }

    private sealed record BarPiece(double Start, double End, string Fill, string Ink, string? Text, bool IsHatched);
}
