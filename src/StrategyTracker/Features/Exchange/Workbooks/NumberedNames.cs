using System.Text.RegularExpressions;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>What plans also call a goal or a target area that has a number: "2.1", "Mål 2.1", "2.1. Färre fall", "Mål 2.1: Färre fall".</summary>
internal static partial class NumberedNames
{
    /// <summary>What stands between a number and its name: "1 Trygghet", "1. Trygghet", "A) Trygghet".</summary>
    private static readonly string[] Signs = ["", ".", ":", ")"];

    public static readonly string[] GoalWords = ["Mål", "Delmål"];

    public static readonly string[] AreaWords = ["Målområde", "Fokusområde", "Område"];

    /// <param name="number">Its number in the document; none where it has none, and then only its title may tell one.</param>
    /// <param name="title">Its title, which may say its number itself: "Målområde 1: Barn och unga".</param>
    /// <param name="words">What such a thing is called before its number.</param>
    public static IEnumerable<string> Of(string? number, string title, IReadOnlyList<string> words)
    {
        var names = string.IsNullOrEmpty(number) ? [] : Called(number, title, words).Append(number);
        return (TitleWithNumber().Match(title) is { Success: true } own
            ? names.Concat(Called(own.Groups["number"].Value, own.Groups["name"].Value, words)).Append(own.Groups["name"].Value)
            : names).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Called(string number, string title, IReadOnlyList<string> words) =>
        Signs.Select(sign => $"{number}{sign} {title}")
            .Concat(words.Select(word => $"{word} {number}"))
            .Concat(words.SelectMany(word => Signs.Select(sign => $"{word} {number}{sign} {title}")));

    [GeneratedRegex(@"^(mål|delmål|målområde|fokusområde|område) (?<number>\d[\d.]*|\p{L})[:.) –-]+(?<name>\p{L}.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleWithNumber();
}
