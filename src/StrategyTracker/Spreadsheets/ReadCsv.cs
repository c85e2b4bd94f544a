using System.Text;
using CsvHelper;

namespace StrategyTracker.Spreadsheets;

/// <summary>A text file of separated cells (CSV) as it was read.</summary>
/// <param name="Sheet">Its cells, as those of a sheet.</param>
/// <param name="Separator">What stands between its cells.</param>
/// <param name="IsLatin1">It was not in Unicode, and was read as Latin-1, which may have spoilt its letters.</param>
public sealed record ReadCsv(ReadSheet Sheet, char Separator, bool IsLatin1)
{
    private const int HeadLines = 5;

    private static readonly char[] separators = [';', '\t', ','];

    /// <exception cref="UnreadableWorkbookException">It is no text, or too large.</exception>
    public static ReadCsv Read(byte[] file)
    {
        if (file.Length > WorkbookLimits.File)
        {
            throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
        }

        var (text, isLatin1) = Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnreadableWorkbookException(WorkbookFault.NotAWorkbook);
        }

        var separator = SeparatorOf(text);
        var rows = new List<ReadRow>();
        foreach (var (cells, index) in Records(text, separator).Select((c, i) => (c, i)))
        {
            var row = ToRow(cells, index + 1);
            if (row.Cells.Count > 0)
            {
                rows.Add(row);
            }

            if (rows.Count > WorkbookLimits.Rows || cells.Count > WorkbookLimits.Columns)
            {
                throw new UnreadableWorkbookException(WorkbookFault.TooLarge);
            }
        }

        var heads = rows.Count == 0 ? [] : rows[0].Cells.OrderBy(c => c.Key).Select(c => (c.Key, c.Value.Text ?? "")).ToList();
        return new ReadCsv(new ReadSheet("", heads, [.. rows.Skip(1)]), separator, isLatin1);
    }

    private static ReadRow ToRow(List<string> cells, int number) => new(
        number,
        cells.Select((text, column) => (text, column)).Where(c => !string.IsNullOrWhiteSpace(c.text))
            .ToDictionary(c => c.column, c => new ReadCell(ReadCell.AddressOf(number, c.column), c.text, false)));

    private static (string Text, bool IsLatin1) Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..])
        {
            return (Encoding.Unicode.GetString(file, 2, file.Length - 2), false);
        }

        if (file is [0xFE, 0xFF, ..])
        {
            return (Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2), false);
        }

        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF'), false);
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.Latin1.GetString(file), true);
        }
    }

    /// <summary>What parts most of the first lines into the same number of cells; a comma last, since it also stands in numbers.</summary>
    private static char SeparatorOf(string text)
    {
        foreach (var separator in separators)
        {
            var usual = Records(text, separator).Take(HeadLines).GroupBy(cells => cells.Count).MaxBy(g => g.Count());
            if (usual?.Key > 1)
            {
                return separator;
            }
        }

        return ';';
    }

    // Empty lines are records too: a row keeps the number that it has in the file.
    private static IEnumerable<List<string>> Records(string text, char separator)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false });
        while (csv.Read())
        {
            yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        }
    }
}
