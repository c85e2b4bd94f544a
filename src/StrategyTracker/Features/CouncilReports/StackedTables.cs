using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// Tables of figures that stand row below row on a narrow screen, instead of scrolling sideways: each cell is told what column it was in.
/// It is done on screen only, so that the printed report, and its checksum, are what they were.
/// </summary>
internal static partial class StackedTables
{
    /// <summary>Marks the tables of figures in rendered markup, and labels their cells.</summary>
    public static string In(string markup) => Tables().Replace(markup, table =>
    {
        var heads = table.Groups["head"].Success ? HeadsIn(table.Groups["head"].Value) : [];
        return heads.Count == 0
            ? table.Value
            : $"<table class=\"{table.Groups["class"].Value} stacks\">{table.Groups["before"].Value}{table.Groups["head"].Value}{Rows().Replace(table.Groups["body"].Value, row => Labelled(row.Value, heads))}</table>";
    });

    private static List<string> HeadsIn(string head) => [.. Heads().Matches(head).Select(h => Blanks().Replace(Tags().Replace(h.Groups["text"].Value, ""), " ").Trim().Replace("\"", "&quot;", StringComparison.Ordinal))];

    private static string Labelled(string row, List<string> heads)
    {
        var column = 0;
        return Cells().Replace(row, cell =>
        {
            var (at, attributes) = (column, cell.Groups["attributes"].Value);
            var span = Spans().Match(attributes) is { Success: true } several ? int.Parse(several.Groups["columns"].Value, CultureInfo.InvariantCulture) : 1;
            column += span;
            return cell.Groups["kind"].Value is "td" && span == 1 && at < heads.Count ? $"<td{attributes} data-label=\"{heads[at]}\">" : cell.Value;
        });
    }

    [GeneratedRegex("<table(?: class=\"(?<class>numbers[^\"]*)\")?>(?<before>(?:(?!<thead|</table>).)*)(?<head><thead>.*?</thead>)?(?<body>.*?)</table>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tables();

    [GeneratedRegex("<th[^>]*>(?<text>.*?)</th>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Heads();

    [GeneratedRegex("<tr[^>]*>.*?</tr>", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Rows();

    [GeneratedRegex("<(?<kind>td|th)(?<attributes>(?: [^>]*)?)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Cells();

    [GeneratedRegex("colspan=\"(?<columns>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Spans();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Blanks();
}
