namespace StrategyTracker.Commands;

/// <summary>An empty field says nothing; the database keeps nothing rather than an empty text.</summary>
internal static class Blank
{
    public static string? ToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
