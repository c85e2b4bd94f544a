using System.Globalization;
using System.Text;

namespace StrategyTracker.Features.Documents.Reviewing;

/// <summary>A whole day in a calendar.</summary>
/// <param name="Id">The same for the same thing each time the calendar is fetched.</param>
public sealed record CalendarDay(string Id, DateOnly Day, string Summary, string Description, string? Address);

/// <summary>A calendar as programs subscribe to it: iCalendar, RFC 5545.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>A line's longest, in bytes without its end (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    public static byte[] Write(string name, IEnumerable<CalendarDay> days, DateTime now)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//StrategyTracker//SV");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var day in days)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{day.Id}@strategytracker");
            Line(file, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(file, $"DTSTART;VALUE=DATE:{Date(day.Day)}");
            Line(file, $"DTEND;VALUE=DATE:{Date(day.Day.AddDays(1))}");
            Line(file, $"SUMMARY:{Escape(day.Summary)}");
            Line(file, $"DESCRIPTION:{Escape(day.Description)}");
            if (day.Address is not null)
            {
                Line(file, $"URL:{day.Address}");
            }

            Line(file, "TRANSP:TRANSPARENT");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Backslash, semicolon, comma and line breaks mean something in a text value; other control characters may not stand there.</summary>
    private static string Escape(string text)
    {
        var escaped = text.Replace("\r\n", "\n").Replace("\\", @"\\").Replace(";", @"\;").Replace(",", @"\,").Replace("\n", @"\n");
        return string.Concat(escaped.Where(c => !char.IsControl(c)));
    }

    /// <summary>Folds a long line: each next part begins with a space, and no character is cut in two.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                bytes = 1;
            }

            file.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
