using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyTracker.Spreadsheets;

/// <summary>Text as a cell holds it: characters that XML cannot have are left out, and what looks like the format's own escapes is escaped.</summary>
internal static partial class CellText
{
    // The longest text that a cell can hold, by the format's own specification.
    private const int Longest = 32_767;

    public static string Encode(string text)
    {
        var clean = string.Concat(text.Where(c => c is '\n' or '\t' or (>= ' ' and not ('\uFFFE' or '\uFFFF'))));
        clean = clean.Length <= Longest ? clean : clean[..Longest];
        return Escape().Replace(clean, "_x005F_${code}_");
    }

    public static string Decode(string text) => Escape().Replace(
        text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_(?<code>x[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
