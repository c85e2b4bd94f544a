namespace StrategyTracker.Domain.Indicators;

/// <summary>The ids by which Kolada, the municipalities' database of statistics, knows its indicators.</summary>
public static class KoladaIds
{
    /// <summary>A letter and five figures: N15030, U01405.</summary>
    public static bool IsId(string text) => text is [var letter, .. { Length: 5 } rest] && char.IsAsciiLetter(letter) && rest.All(char.IsAsciiDigit);
}
