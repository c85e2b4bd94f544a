using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition;

/// <summary>Days, years and periods as Swedish documents write them.</summary>
public static partial class SwedishDate
{
    /// <summary>A day within a pattern: 2024-02-01, 20240201, 1 februari 2024, den 1 feb 2024.</summary>
    public const string Day = @"(\d{4}-\d{2}-\d{2}|\b(19|20)\d{6}\b|(den\s+)?\d{1,2}(:?e|:a)?\s+(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?\s+\d{4})";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>A day by itself, in any of the forms of <see cref="Day"/>; none where the text is no day.</summary>
    public static DateOnly? Parse(string text)
    {
        text = text.Trim();
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var written = Written().Match(text);
        if (!written.Success)
        {
            return null;
        }

        var month = Array.FindIndex(Months, m => written.Groups["month"].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        return Make(int.Parse(written.Groups["year"].Value, CultureInfo.InvariantCulture), month, int.Parse(written.Groups["day"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The first day that the text names.</summary>
    public static DateOnly? FirstIn(string text) => AnyDay().Match(text) is { Success: true } match ? Parse(match.Value) : null;

    /// <summary>
    /// A period as plans write it: "2024–2027", "2025", "Q2 2025", "våren 2025", "hösten 2025", "2024-03-01 – 2024-06-30",
    /// "senast 2026", "juni 2025". Null where it cannot be read.
    /// </summary>
    public static (DateOnly? From, DateOnly? To)? Period(string text)
    {
        text = text.Trim().TrimEnd('.');
        var days = AnyDay().Matches(text).Select(m => Parse(m.Value)).OfType<DateOnly>().ToList();
        var isEnd = Until().IsMatch(text);
        switch (days.Count)
        {
            case >= 2:
                return (days[0], days[1]);
            case 1:
                return From().IsMatch(text) ? (days[0], null) : (null, days[0]);
            default:
                break;
        }

        if (Years().Match(text) is { Success: true } years)
        {
            var first = int.Parse(years.Groups["from"].Value, CultureInfo.InvariantCulture);
            var last = years.Groups["to"].Value is { Length: 2 } two ? (first / 100 * 100) + int.Parse(two, CultureInfo.InvariantCulture) : int.Parse(years.Groups["to"].Value, CultureInfo.InvariantCulture);
            return last < first ? null : (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
        }

        if (Part().Match(text) is not { Success: true } part)
        {
            return null;
        }

        var year = int.Parse(part.Groups["year"].Value, CultureInfo.InvariantCulture);
        var (from, to) = MonthsOf(part.Groups["part"].Value.ToLowerInvariant());
        var start = new DateOnly(year, from, 1);
        var end = new DateOnly(year, to, DateTime.DaysInMonth(year, to));
        return isEnd ? (null, end) : From().IsMatch(text) ? (start, null) : (start, end);
    }

    private static (int From, int To) MonthsOf(string part) => part switch
    {
        "" => (1, 12),
        _ when part.StartsWith('q') || part.StartsWith("kv", StringComparison.Ordinal) => (((part[^1] - '1') * 3) + 1, (part[^1] - '0') * 3),
        _ when part.StartsWith('t') => (((part[^1] - '1') * 4) + 1, (part[^1] - '0') * 4),
        _ when part.StartsWith("vår", StringComparison.Ordinal) || part is "vt" => (1, 6),
        _ when part.StartsWith("höst", StringComparison.Ordinal) || part is "ht" => (7, 12),
        _ => (Array.FindIndex(Months, part.StartsWith) + 1, Array.FindIndex(Months, part.StartsWith) + 1),
    };

    private static DateOnly? Make(int year, int month, int day) =>
        year is > 1800 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"(?<day>\d{1,2})(:?e|:a)?\s+(?<month>[a-zåäö]+)\.?\s+(?<year>\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Written();

    [GeneratedRegex(Day, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"\b(?<from>(19|20)\d{2})\s*(-|–|—|till( och med)?|t\.?o\.?m\.?)\s*(?<to>(19|20)\d{2}|\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Years();

    [GeneratedRegex(@"^\D{0,25}?(?<part>q[1-4]|kv(artal)?\s?[1-4]|tertial\s?[1-3]|t[1-3]|våren|vår|vt|hösten|höst|ht|jan\w*|feb\w*|mars?|apr\w*|maj|juni?|juli?|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)?\s?(?<year>(19|20)\d{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(senast|klar[t]?|till|t\.?o\.?m|före|slut)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(från|fr\.?o\.?m|start)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex From();
}
