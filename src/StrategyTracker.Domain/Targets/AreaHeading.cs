using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Targets;

/// <summary>How a text heads a target area.</summary>
public static partial class AreaHeading
{
    /// <summary>"Målområde 1: Barn och unga" is number 1, called "Barn och unga"; any other heading is the title as it stands.</summary>
    public static (string? Number, string Title) Read(string heading) => Numbered().Match(heading) is { Success: true } match
        ? (match.Groups["number"].Value, match.Groups["title"].Value)
        : (null, heading);

    [GeneratedRegex(@"^\s*målområde\s+((?<number>\d+(\.\d+)*)\s*[:.)–-]?|(?<number>\p{Lu})\s*[:.)–-])\s+(?<title>\p{L}.*\S)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
