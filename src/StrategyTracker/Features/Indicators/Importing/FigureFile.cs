using StrategyTracker.Domain.Indicators;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>A figure as a file tells it: texts that nobody has understood yet.</summary>
/// <param name="Number">The row's number, as the spreadsheet program shows it.</param>
/// <param name="Key">The indicator's key or Kolada id.</param>
/// <param name="Name">The indicator's name.</param>
/// <param name="Municipality">Whose figure it is, in a file of several.</param>
/// <param name="Kind">Outcome, baseline or target; an outcome where nothing is said.</param>
/// <param name="Year">The year.</param>
/// <param name="Body">The body's name or key; none for the whole municipality.</param>
/// <param name="Gender">T, K or M, or a word.</param>
/// <param name="Value">The figure.</param>
/// <param name="Missing">Why there is no figure.</param>
/// <param name="Note">What a reader needs to know of it; none where the file has no notes.</param>
public sealed record FigureRow(
    int Number, string? Key, string? Name, string? Municipality, string? Kind, string? Year, string? Body, string? Gender, string? Value,
    string? Missing, string? Note)
{
    /// <summary>It is a mean of so many municipalities, and nobody's own figure.</summary>
    public int? MeanOf { get; init; }
}

/// <summary>What a file of figures holds: a CSV or a workbook, of the product's own shape or of Kolada's.</summary>
public sealed record FigureFile(IReadOnlyList<FigureRow> Rows)
{
    /// <summary>It was a text that is not in Unicode: the letters å, ä and ö may be wrong.</summary>
    public bool IsLatin1 { get; init; }

    /// <summary>It is the first of several pages: there is more where it was fetched.</summary>
    public bool HasMorePages { get; init; }

    /// <summary>The municipalities that it has figures of, in the order of the file; none where it tells of none.</summary>
    public IReadOnlyList<string> Municipalities { get; } = [.. Rows.Select(r => r.Municipality).OfType<string>().Distinct()];

    /// <returns>What the file says, or why it cannot be read.</returns>
    public static (FigureFile? File, string? Refusal) Read(byte[] file)
    {
        try
        {
            return FigureJson.IsIn(file) ? FigureJson.Read(file)
                : file is [(byte)'P', (byte)'K', ..] ? Of(WorkbookReader.Read(file).Sheets, isLatin1: false)
                : ReadCsv.Read(file) is var csv ? Of([csv.Sheet], csv.IsLatin1)
                : (null, null);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            return (null, unreadable.Fault is WorkbookFault.TooLarge ? IndicatorTexts.FileTooLarge : IndicatorTexts.FileUnreadable);
        }
    }

    private static (FigureFile? File, string? Refusal) Of(IReadOnlyList<ReadSheet> sheets, bool isLatin1)
    {
        foreach (var sheet in sheets)
        {
            if (FigureHeads.FindBelowTitle(sheet) is { } found)
            {
                return (new FigureFile([.. found.Sheet.Rows.SelectMany(row => RowsOf(row, found.Heads))]) { IsLatin1 = isLatin1 }, null);
            }
        }

        return (null, IndicatorTexts.FileHasNoHeads.With(string.Join(", ", sheets.SelectMany(s => s.Heads).Select(h => h.Text).Take(8))));
    }

    private static IEnumerable<FigureRow> RowsOf(ReadRow row, FigureHeads heads)
    {
        var id = row[heads.MunicipalityId].Text;
        var name = row[heads.Municipality].Text;
        var shared = new FigureRow(
            row.Number, row[heads.Key].Text ?? (row[heads.Name].Text is { } called ? KoladaIds.In(called) : null), row[heads.Name].Text, name is null ? id : id is null ? name : $"{name} ({id})", row[heads.Kind].Text,
            row[heads.Year].Text, row[heads.Body].Text, row[heads.Gender].Text, row[heads.Value].Text, row[heads.Missing].Text, row[heads.Note].Text);
        return heads.Years.Count == 0
            ? [shared]
            : heads.Years.Select(y => shared with
            {
                Year = y.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Gender = y.Gender ?? shared.Gender,
                Value = row[y.Column].Text,
            });
    }
}
