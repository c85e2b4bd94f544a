using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents;

/// <summary>What to call a clause in a list.</summary>
public static class ClauseNames
{
    private const int Longest = 70;

    /// <summary>Its number and heading; where it has no heading the beginning of its text, and where it has neither its key.</summary>
    public static string Of(string? number, string? heading, string? text, string key)
    {
        var words = heading ?? BeginningOf(Markdown.ToReading(text)) ?? key;
        return number is null ? words : $"{number} {words}";
    }

    private static string? BeginningOf(string? text) => text is { Length: > Longest } ? text[..Longest].TrimEnd() + " …" : text;
}
