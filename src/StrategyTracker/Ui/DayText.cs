using System.Globalization;

namespace StrategyTracker.Ui;

/// <summary>A day as people type it.</summary>
public static class DayText
{
    /// <summary>The form that fields show and forms without script must follow.</summary>
    public const string Pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static readonly string[] forms = ["yyyy-MM-dd", "yyyy-M-d", "yyyyMMdd", "yyMMdd", "yyyy/M/d", "d/M yyyy", "d/M-yyyy", "d.M.yyyy"];

    /// <summary>The day that was meant, or none where the text is no day. 2026-05-31 is the form; 20260531, 260531, 31/5 2026 and the like are understood.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
