namespace StrategyTracker.Printing.Word;

/// <summary>
/// The signs of the status vocabulary as characters, by the name of the shape, and what parts of a bar are painted with. A
/// sign never stands without its word.
/// </summary>
internal static class WordShapes
{
    /// <summary>Has all the signs, on the computers that have Word; others choose one themselves.</summary>
    public const string Typeface = "Segoe UI Symbol";

    private static readonly Dictionary<string, string> signs = new(StringComparer.Ordinal)
    {
        ["Empty"] = "○",
        ["Half"] = "◐",
        ["Full"] = "●",
        ["Cross"] = "✕",
        ["Onward"] = "↗",
        ["Check"] = "✓",
        ["Triangle"] = "▲",
        ["Square"] = "■",
        ["Diamond"] = "◆",
        ["Dash"] = "–",
        ["Up"] = "↑",
        ["Level"] = "→",
        ["Down"] = "↓",
        ["Merge"] = "»",
        ["Split"] = "«",
    };

    /// <summary>The groups of activities: the shape beside the word, the paint of the bar, the ink upon it.</summary>
    private static readonly Dictionary<string, (string Sign, string Fill, string Text)> groups = new(StringComparer.Ordinal)
    {
        [Late] = ("■", WordStyles.Bad, "FFFFFF"),
        ["ongoing"] = ("◐", "9DBFC6", WordStyles.Ink),
        ["done"] = ("●", WordStyles.Good, "FFFFFF"),
        ["waiting"] = ("○", "C3CACE", WordStyles.Ink),
        ["unknown"] = ("–", "FFFFFF", WordStyles.Ink),
        ["gone"] = ("↗", "DFE3E6", WordStyles.Ink),
        ["plain-bar"] = ("", WordStyles.Accent, "FFFFFF"),
    };

    private const string Late = "late";

    /// <summary>Hatched, as on paper: late and done would be alike in grey.</summary>
    public static bool IsHatched(string group) => group == Late;

    /// <summary>A square painted as the group's bars are.</summary>
    public static string SwatchOf(string group) => IsHatched(group) ? "▨" : groups[group].Fill == "FFFFFF" ? "□" : "■";

    /// <summary>What the words of a group are written with.</summary>
    public static string InkOf(string group) => group switch
    {
        Late => WordStyles.Bad,
        "done" => WordStyles.Good,
        "ongoing" => WordStyles.Accent,
        _ => WordStyles.Mute,
    };

    /// <summary>None for a shape that is not known.</summary>
    public static string? SignOf(string? shape) => shape is null ? null : signs.GetValueOrDefault(shape);

    /// <summary>The first of the style classes that is a group of activities; none where none is.</summary>
    public static (string Class, string Sign, string Fill, string Text)? GroupOf(string? classes)
    {
        foreach (var name in (classes ?? "").Split(' '))
        {
            if (groups.TryGetValue(name, out var group))
            {
                return (name, group.Sign, group.Fill, group.Text);
            }
        }

        return null;
    }
}
