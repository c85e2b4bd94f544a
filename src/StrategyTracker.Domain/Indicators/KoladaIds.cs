namespace StrategyTracker.Domain.Indicators;

/// <summary>The ids by which Kolada, the municipalities' database of statistics, knows its indicators.</summary>
public static class KoladaIds
{
    /// <summary>The id that begins or ends a text: "N15030 Trygga invånare", "Trygga invånare (N15030)"; none where there is none.</summary>
    public static string? In(string text)
    {
        var words = text.Split([' ', '(', ')', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words is [] ? null : IsId(words[0]) ? words[0] : IsId(words[^1]) ? words[^1] : null;
    }

    /// <summary>A letter and five figures: N15030, U01405.</summary>
    public static bool IsId(string text) => text is [var letter, .. { Length: 5 } rest] && char.IsAsciiLetter(letter) && rest.All(char.IsAsciiDigit);
}
