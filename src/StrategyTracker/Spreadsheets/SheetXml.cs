using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategyTracker.Spreadsheets;

/// <summary>Writes one sheet's XML, part by part in the order that the format wants, without holding the rows in memory.</summary>
internal sealed class SheetXml(WorksheetPart part, SheetStyles styles) : IDisposable
{
    private const double LineHeight = 1.35;
    private const int MostLines = 20;
    private static readonly DateOnly dayZero = new(1899, 12, 30);
    private readonly OpenXmlWriter _xml = OpenXmlWriter.Create(part);
    private IReadOnlyList<double> _widths = [];
    private int _row;

    public void Begin(IReadOnlyList<(double Width, bool IsHidden)> columns, int frozenRows, int frozenColumns)
    {
        _widths = [.. columns.Select(c => c.Width)];
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = frozenRows > 0 };
        if (frozenRows > 0)
        {
            view.AppendChild(new Pane
            {
                VerticalSplit = frozenRows,
                HorizontalSplit = frozenColumns > 0 ? frozenColumns : null,
                TopLeftCell = ReadCell.AddressOf(frozenRows + 1, frozenColumns),
                ActivePane = frozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        _xml.WriteElement(new SheetViews(view));
        _xml.WriteElement(new Columns(columns.Select((c, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = c.Width,
            CustomWidth = true,
            Hidden = c.IsHidden,
        })));
        _xml.WriteStartElement(new SheetData());
    }

    public void Row(IEnumerable<(object? Value, CellLook Look)> cells)
    {
        _row++;
        var row = cells.ToList();
        _xml.WriteStartElement(new Row { RowIndex = (uint)_row, Height = row.Select((cell, index) => HeightOf(cell.Value, cell.Look, _widths[index])).Max() });
        var column = 0;
        foreach (var (value, look) in row)
        {
            WriteCell(ReadCell.AddressOf(_row, column++), value, styles.NumberOf(look with { IsQuoted = value is string text && LooksLikeFormula(text) }));
        }

        _xml.WriteEndElement();
    }

    /// <param name="locks">Only unlocked cells can be written in, until the person lifts the lock: it has no password.</param>
    public void EndRows(bool locks)
    {
        _xml.WriteEndElement();
        if (locks)
        {
            _xml.WriteElement(new SheetProtection
            {
                Sheet = true,
                Objects = true,
                Scenarios = true,
                FormatColumns = false,
                FormatRows = false,
                Sort = false,
                AutoFilter = false,
            });
        }
    }

    /// <summary>Gives the columns their lists of words to choose from, and keeps keys from being typed over, in the rows below the heads.</summary>
    public void Validate(IReadOnlyList<SheetRule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        _xml.WriteElement(new DataValidations(rules.Select(rule => new DataValidation(new Formula1(rule.Formula))
        {
            Type = rule.IsList ? DataValidationValues.List : DataValidationValues.Custom,
            AllowBlank = rule.IsList,
            ShowErrorMessage = rule.Fault is not null,
            ErrorTitle = Shortened(rule.Head, 32),
            Error = rule.Fault is { } fault ? Shortened(fault, 225) : null,
            SequenceOfReferences = new ListValue<StringValue>([$"{ReadCell.AddressOf(2, rule.Column)}:{ReadCell.AddressOf(rule.LastRow, rule.Column)}"]),
        }))
        {
            Count = (uint)rules.Count,
        });
    }

    public void PrintOnOnePagesWidth() =>
        _xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });

    public void Draw(string drawing) => _xml.WriteElement(new Drawing { Id = drawing });

    public void Refer(string table) => _xml.WriteElement(new TableParts(new TablePart { Id = table }) { Count = 1 });

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void WriteCell(string address, object? value, uint style)
    {
        switch (value)
        {
            case null or "":
                _xml.WriteElement(new Cell { CellReference = address, StyleIndex = style });
                break;
            case string text:
                _xml.WriteElement(new Cell(new InlineString(new Text(CellText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = address,
                    StyleIndex = style,
                    DataType = CellValues.InlineString,
                });
                break;
            case DateOnly day:
                Number(day.DayNumber - dayZero.DayNumber);
                break;
            case IConvertible number when number.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.Decimal:
                Number(number.ToDouble(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A cell holds a text, a number or a day, not {value.GetType().Name}.", nameof(value));
        }

        void Number(double number) => _xml.WriteElement(new Cell(new CellValue(number.ToString("R", CultureInfo.InvariantCulture)))
        {
            CellReference = address,
            StyleIndex = style,
        });
    }

    /// <summary>In points, by the lines that the text is thought to take: programs that do not reckon by themselves would cut it off.</summary>
    private static double HeightOf(object? value, CellLook look, double width)
    {
        var lines = look.Wraps && value is string text ? text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / Math.Max(1, width - 1)))) : 1;
        return Math.Clamp(lines, 1, MostLines) * look.Size * LineHeight;
    }

    /// <summary>So it is taken when it is typed anew, or when the sheet is saved as plain text and opened again.</summary>
    private static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..length];
}
