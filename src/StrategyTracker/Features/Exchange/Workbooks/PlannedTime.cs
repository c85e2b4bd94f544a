using System.Globalization;
using System.Text.RegularExpressions;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>
/// Planned time as plans write it: a day, a year, a quarter, a month, a span of them, the latest day, or that it goes on. What is understood
/// stands in the preview in its own columns; what is not is refused, and never guessed.
/// </summary>
internal static partial class PlannedTime
{
    /// <summary>A part of a year, before its year.</summary>
    private const string Part = @"(?:q|kv\.?|kvartal|t|tertial|vt|ht|vår(?:en)?|höst(?:en)?|jan\w*|feb\w*|mars?|apr\w*|maj|juni?|juli?|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\.?";

    public static ActivityItem Starting(ActivityItem item, ReadCell cell) =>
        cell.IsEmpty || Day(cell, isLast: false) is not null ? item with { StartsOn = Day(cell, isLast: false) }
        : item with { StartsOn = InWords(cell.Text!)?.From ?? throw NotUnderstood(cell) };

    /// <summary>
    /// "2025–2027" also says when it begins, where nothing else does; "från 2025" says that and nothing of an end; "löpande" says that there
    /// is no end.
    /// </summary>
    public static ActivityItem Ending(ActivityItem item, ReadCell cell)
    {
        var text = cell.Text ?? "";
        if (GoesOn().IsMatch(text))
        {
            return item with { Continuous = true, EndsOn = null };
        }

        if (cell.IsEmpty || Day(cell, isLast: true) is not null)
        {
            return item with { EndsOn = Day(cell, isLast: true) };
        }

        var (from, to) = InWords(text) ?? throw NotUnderstood(cell);
        var begins = to is null || Spans().IsMatch(text) ? item.StartsOn ?? from : item.StartsOn;
        return item with { StartsOn = begins, EndsOn = to };
    }

    /// <summary>A day as people write it. A year alone is its first day where something begins, and its last where it ends. None for what is no day.</summary>
    private static DateOnly? Day(ReadCell cell, bool isLast) =>
        cell.IsEmpty ? null
        : CostText.Year(cell.Text) is { } year ? (isLast ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1))
        : Quarter().Match(cell.Text ?? "") is { Success: true } quarter ? InQuarter(Year(quarter.Groups["year"].Value), Year(quarter.Groups["quarter"].Value), isLast)
        : Month().Match(cell.Text ?? "") is { Success: true } month ? InMonth(Year(month.Groups["year"].Value), Year(month.Groups["month"].Value), isLast)
        : cell.Day ?? DayText.Read(cell.Text) ?? SwedishDate.Parse(cell.Text!);

    /// <summary>"Senast Q3 2025", "juni 2025", "från och med 2026", "Q1 2026 – Q4 2026". Only behind words that say no more than when it begins or ends.</summary>
    private static (DateOnly? From, DateOnly? To)? InWords(string text) =>
        Ends().Match(text) is { Success: true } span && Plain(span.Groups["from"].Value) is ({ } first, _) && Plain(span.Groups["to"].Value) is (_, { } last)
            ? (last < first ? null : (first, last))
            : Plain(text);

    private static (DateOnly? From, DateOnly? To)? Plain(string text)
    {
        if (Worded().Match(text) is not { Success: true } worded)
        {
            return null;
        }

        var at = worded.Groups["at"].Value;
        var cell = new ReadCell("", at, false);
        (DateOnly? From, DateOnly? To)? period = Day(cell, isLast: false) is { } from && Day(cell, isLast: true) is { } to ? (from, to) : SwedishDate.Period(at);
        return period is not var (first, last) ? null
            : worded.Groups["begins"].Success ? (first, null)
            : worded.Groups["ends"].Success ? (null, last)
            : (first, last);
    }

    private static CellRefusedException NotUnderstood(ReadCell cell) => new(ActivitySheetTexts.NotADay.With(cell.Text));

    private static DateOnly InMonth(int year, int month, bool isLast) => new(year, month, isLast ? DateTime.DaysInMonth(year, month) : 1);

    private static DateOnly InQuarter(int year, int quarter, bool isLast) =>
        isLast ? new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1) : new DateOnly(year, (quarter * 3) - 2, 1);

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Two times with a stroke between them; a stroke within a day has no spaces around it.</summary>
    [GeneratedRegex(@"^(?<from>.{2,30}?)(?:\s+-\s+|\s*[–—]\s*)(?<to>.{2,30})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\d\s*(?:-|–|—|till\b|t\.?o\.?m\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Spans();

    [GeneratedRegex(
        @"^(?:(?<ends>(?:(?:klart?|färdigt?)\s+)?(?:senast|till och med|t\.?\s?o\.?\s?m\.?|till)|klart?|färdigt?)\s+|(?<begins>från och med|fr\.?\s?o\.?\s?m\.?|från|tidigast|start)\s+)?"
        + "(?<at>(?:" + Part + @"\s*)?\d[\d\s–—/.-]*|\d{1,2}\s+" + Part + @"\s+\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:(?:q|kv\.?|kvartal|quarter)\s*(?<quarter>[1-4])[\s,/-]+(?<year>20\d\d)|(?<year>20\d\d)[\s,/-]*(?:q|kv\.?|kvartal)\s*(?<quarter>[1-4]))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:löpande|kontinuerligt|tills\s*vidare|pågår löpande|ongoing|continuous|until further notice)\.?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GoesOn();
}
