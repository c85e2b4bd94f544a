using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategyTracker.Spreadsheets;

/// <summary>The styles of a workbook, gathered as its cells are written.</summary>
internal sealed class SheetStyles
{
    private const uint FirstFormat = 164;
    private const string Muted = "FF5A5650";
    private const string Paper = "FFF4F2EE";
    private readonly Dictionary<CellLook, uint> _numbers = new() { [new CellLook()] = 0 };

    private static readonly string[] formats = ["#,##0", "#,##0.##", "0%", "yyyy\\-mm\\-dd"];

    /// <summary>The number of the style, which the cell carries.</summary>
    public uint NumberOf(CellLook look)
    {
        if (!_numbers.TryGetValue(look, out var number))
        {
            number = (uint)_numbers.Count;
            _numbers[look] = number;
        }

        return number;
    }

    public Stylesheet ToStylesheet()
    {
        var looks = _numbers.OrderBy(n => n.Value).Select(n => n.Key).ToList();
        return new Stylesheet(
            new NumberingFormats(formats.Select((code, index) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)index, FormatCode = code })),
            new Fonts(looks.Select(FontOf)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = Paper }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(looks.Select((look, index) => FormatOf(look, (uint)index))));
    }

    private static Font FontOf(CellLook look)
    {
        var font = new Font();
        if (look.IsBold)
        {
            font.AppendChild(new Bold());
        }

        font.AppendChild(new FontSize { Val = look.Size });
        if (look.Colour is { } colour)
        {
            font.AppendChild(new Color { Rgb = "FF" + colour.TrimStart('#').ToUpperInvariant() });
        }
        else if (look.IsMuted)
        {
            font.AppendChild(new Color { Rgb = Muted });
        }

        font.AppendChild(new FontName { Val = "Calibri" });
        return font;
    }

    private static CellFormat FormatOf(CellLook look, uint font) => new(
        new Alignment
        {
            Vertical = look.IsAtTop ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Bottom,
            WrapText = look.Wraps,
        },
        new Protection { Locked = !look.IsUnlocked })
    {
        NumberFormatId = look.Kind switch
        {
            CellKind.Text => 0,
            CellKind.WholeNumber => FirstFormat,
            CellKind.Number => FirstFormat + 1,
            CellKind.Percent => FirstFormat + 2,
            CellKind.Date => FirstFormat + 3,
            _ => throw new ArgumentOutOfRangeException(nameof(look), look.Kind, null),
        },
        FontId = font,
        FillId = look.IsMuted ? 2u : 0u,
        BorderId = 0,
        FormatId = 0,
        QuotePrefix = look.IsQuoted,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };
}
