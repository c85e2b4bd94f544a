using System.Globalization;
using StrategyTracker.Commands;

namespace StrategyTracker.Ui;

/// <summary>Dates as 2026-05-31 and numbers the Swedish way, in both languages.</summary>
public static class Format
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>"2024–2027", "från 2024", "till 2027" with whole dates where the years are not whole.</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } f, { } t) when f is { Month: 1, Day: 1 } && t is { Month: 12, Day: 31 } =>
            f.Year == t.Year ? Year(f.Year) : $"{Year(f.Year)}–{Year(t.Year)}",
        ({ } f, { } t) => $"{Date(f)} – {Date(t)}",
        ({ } f, null) => SharedTexts.PeriodFrom.With(Date(f)),
        (null, { } t) => SharedTexts.PeriodTo.With(Date(t)),
        _ => "",
    };

    /// <summary>A stored UTC time as "2026-05-31 10.42" in Swedish time.</summary>
    public static string Time(DateTime utc) => Clock.ToSwedish(utc).ToString("yyyy-MM-dd HH.mm", CultureInfo.InvariantCulture);

    /// <summary>A stored UTC time as "10.42" in Swedish time.</summary>
    public static string TimeOfDay(DateTime utc) => Clock.ToSwedish(utc).ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>Rounded as it is taught in school, halves away from zero: 68,5 becomes 69.</summary>
    public static string Number(double value, int decimals = 0) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Swedish);

    public static string Number(long value) => value.ToString("N0", Swedish);

    /// <summary>"+3", "−2" or "±0".</summary>
    public static string Change(int change) => change switch
    {
        > 0 => "+" + Number(change),
        < 0 => "−" + Number(-change),
        _ => "±0",
    };

    /// <summary>A decision's place in the minutes: "2024-02-26 § 41".</summary>
    public static string DateAndParagraph(DateOnly? day, string? paragraph) =>
        string.IsNullOrWhiteSpace(paragraph) ? Date(day) : $"{Date(day)} §\u00a0{paragraph}";

    /// <summary>A text with its places filled: <c>SharedTexts.PageOf.With(1, 3)</c>.</summary>
    public static string With(this string text, params object?[] values) => string.Format(Swedish, text, values);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
