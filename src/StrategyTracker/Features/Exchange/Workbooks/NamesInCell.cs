using System.Text.RegularExpressions;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>
/// The names in one cell. Line breaks and semicolons always stand between names; a comma, a stroke or "och" only where names that are
/// known stand beside it, for a name may have them of its own. What a cell is parted into is kept in mind, so that it can be told.
/// </summary>
internal static partial class NamesInCell
{
    // More signs than this are a sentence, and no list of names.
    private const int MostSigns = 40;
    private const int Unknown = 1_000;
    private const int AcrossComma = 1_500;
    private const int Piece = 10;

    /// <exception cref="CellRefusedException">A name is unknown.</exception>
    public static IReadOnlyList<string> KeysOf(string? cell, Names names) => [.. All(cell, names).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>There are signs in it that may stand between names.</summary>
    public static bool LooksLikeSeveral(string text) => Signs().IsMatch(text);

    private static List<string> All(string? cell, Names names)
    {
        var text = (cell ?? "").Trim();
        if (names.Whole.Contains(text))
        {
            return [.. Keys([Spaces().Replace(text, " ")], names)];
        }

        var parts = text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part => Named(part, names)).ToList();
        if (parts.Count > 1)
        {
            names.NoteParted(text, parts);
        }

        return [.. Keys(parts, names)];
    }

    private static IEnumerable<string> Keys(IReadOnlyList<string> parts, Names names)
    {
        foreach (var part in parts)
        {
            if (names.KeyOf(part) is { } key)
            {
                yield return key;
            }
            else if (names.DropsUnknown && !names.IsLeftOut(part))
            {
                names.NoteWithout(part);
            }
            else if (!names.IsLeftOut(part))
            {
                throw new CellRefusedException(ActivitySheetTexts.UnknownName.With(part), part);
            }
        }
    }

    /// <summary>The names that a text most likely holds: the fewest that are unknown, and then the longest. The text itself where none in it is known.</summary>
    private static IReadOnlyList<string> Named(string text, Names names)
    {
        if (IsKnown(text, names))
        {
            return [text];
        }

        var signs = (names.PartsAtWords ? Signs() : Commas()).Matches(text);
        if (names.IsSeveral(text))
        {
            return [.. Signs().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0)];
        }

        if (signs.Count is 0 or > MostSigns)
        {
            return [text];
        }

        // The cheapest way to the end of each piece, and where its last name begins.
        var starts = signs.Select(s => s.Index + s.Length).Prepend(0).ToList();
        var ends = signs.Select(s => s.Index).Append(text.Length).ToList();
        var best = new (int Cost, int From)[ends.Count];
        for (var end = 0; end < ends.Count; end++)
        {
            best[end] = (int.MaxValue, 0);
            for (var from = 0; from <= end; from++)
            {
                var commas = Enumerable.Range(from, end - from).Count(i => signs[i].Value.Trim() is "," or "/");
                var cost = (from == 0 ? 0 : best[from - 1].Cost) + (IsKnown(text[starts[from]..ends[end]], names) ? 1 : Unknown + (commas * AcrossComma) + ((end - from + 1) * Piece));
                if (cost < best[end].Cost)
                {
                    best[end] = (cost, from);
                }
            }
        }

        var found = new List<string>();
        for (var end = ends.Count - 1; end >= 0; end = best[end].From - 1)
        {
            found.Insert(0, text[starts[best[end].From]..ends[end]].Trim());
        }

        return found.Exists(name => IsKnown(name, names)) ? [.. found.Where(name => name.Length > 0)] : [text];
    }

    private static bool IsKnown(string text, Names names) => names.KeyOf(text) is not null || names.IsLeftOut(text);

    /// <summary>Not after a hyphen: "Teknik- och byggnadsnämnden" is one, whoever else is called byggnadsnämnden.</summary>
    [GeneratedRegex(@"\s*[,/]\s*|(?<!-)\s+(?:och|samt|and|&|\+)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s*[,/]\s*", RegexOptions.None, 1000)]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
