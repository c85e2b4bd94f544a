using System.Text;

namespace StrategyTracker.Spreadsheets;

/// <summary>
/// A block of cells as spreadsheet programs put it on the clipboard: rows of lines, cells of tabs, and quotation marks round a
/// cell that has line breaks of its own.
/// </summary>
public static class PastedBlock
{
    /// <summary>More than anyone looks through in a preview, and less than would strain the server.</summary>
    public const int MostCells = 60_000;

    /// <summary>The rows with their cells; a last line break makes no row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var cells = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var (cell, next) = text[at] is '"' && Quoted(text, at) is { } quoted ? quoted : Plain(text, at);
            cells.Add(cell);
            at = next;
            if (at < text.Length && text[at] is '\t')
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                cells.Add("");
            }
            else
            {
                at += at + 1 < text.Length && text[at] is '\r' && text[at + 1] is '\n' ? 2 : 1;
            }

            rows.Add(cells);
            cells = [];
        }

        return rows;
    }

    /// <summary>The block as text that a spreadsheet program takes in again.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows) =>
        string.Join('\n', rows.Select(row => string.Join('\t', row.Select(cell =>
            cell.AsSpan().IndexOfAny('\t', '\n', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

    private static (string Cell, int Next) Plain(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\t', '\n', '\r');
        var end = length < 0 ? text.Length : start + length;
        return (text[start..end].Trim(), end);
    }

    /// <summary>A cell in quotation marks; none where the marks are only part of what it says.</summary>
    private static (string Cell, int Next)? Quoted(string text, int start)
    {
        var cell = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] is not '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] is '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                return at + 1 == text.Length || text[at + 1] is '\t' or '\n' or '\r' ? (cell.ToString().ReplaceLineEndings("\n").Trim(), at + 1) : null;
            }
        }

        return null;
    }
}
