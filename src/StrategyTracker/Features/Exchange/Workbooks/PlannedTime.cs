using System.Globalization;
using System.Text.RegularExpressions;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>
/// Planned time as plans write it: a day, a year, a quarter, a span of years, or that it goes on. What is understood stands in the preview
/// in its own columns; what is not is refused, and never guessed.
/// </summary>
internal static partial class PlannedTime
{
    public static ActivityItem Starting(ActivityItem item, ReadCell cell) => Span().Match(cell.Text ?? "") is { Success: true } span
        ? item with { StartsOn = First(span.Groups["from"].Value) }
        : item with { StartsOn = Day(cell, isLast: false) };

    /// <summary>"2025–2027" also says when it begins, where nothing else does; "löpande" says that there is no end.</summary>
    public static ActivityItem Ending(ActivityItem item, ReadCell cell) =>
        GoesOn().IsMatch(cell.Text ?? "") ? item with { Continuous = true, EndsOn = null }
        : Span().Match(cell.Text ?? "") is { Success: true } span
            ? item with { StartsOn = item.StartsOn ?? First(span.Groups["from"].Value), EndsOn = new DateOnly(Year(span.Groups["to"].Value), 12, 31) }
            : item with { EndsOn = Day(cell, isLast: true) };

    /// <summary>A day as people write it. A year alone is its first day where something begins, and its last where it ends.</summary>
    private static DateOnly? Day(ReadCell cell, bool isLast) =>
        cell.IsEmpty ? null
        : CostText.Year(cell.Text) is { } year ? (isLast ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1))
        : Quarter().Match(cell.Text ?? "") is { Success: true } quarter ? InQuarter(Year(quarter.Groups["year"].Value), Year(quarter.Groups["quarter"].Value), isLast)
        : cell.Day ?? DayText.Read(cell.Text) ?? throw new CellRefusedException(ActivitySheetTexts.NotADay.With(cell.Text));

    private static DateOnly InQuarter(int year, int quarter, bool isLast) =>
        isLast ? new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1) : new DateOnly(year, (quarter * 3) - 2, 1);

    private static DateOnly First(string year) => new(Year(year), 1, 1);

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>20\d\d)\s*[-–—]\s*(?<to>20\d\d)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:(?:q|kv\.?|kvartal|quarter)\s*(?<quarter>[1-4])[\s,/-]+(?<year>20\d\d)|(?<year>20\d\d)[\s,/-]*(?:q|kv\.?|kvartal)\s*(?<quarter>[1-4]))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:löpande|kontinuerligt|tills\s*vidare|pågår löpande|ongoing|continuous|until further notice)\.?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GoesOn();
}
