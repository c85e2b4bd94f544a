using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StrategyTracker.Spreadsheets;

/// <summary>The table that a sheet's rows form, so that a person can sort and filter them.</summary>
internal static class SheetTable
{
    /// <returns>The reference that the sheet carries.</returns>
    public static string Add(WorksheetPart sheet, uint number, IReadOnlyList<string> heads, int rows)
    {
        var part = sheet.AddNewPart<TableDefinitionPart>();
        var range = $"A1:{ReadCell.AddressOf(rows + 1, heads.Count - 1)}";
        part.Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(heads.Select((head, index) => new TableColumn { Id = (uint)index + 1, Name = CellText.Encode(head) })) { Count = (uint)heads.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = number,
            Name = $"Tabell{number}",
            DisplayName = $"Tabell{number}",
            Reference = range,
            TotalsRowShown = false,
        };
        return sheet.GetIdOfPart(part);
    }
}
