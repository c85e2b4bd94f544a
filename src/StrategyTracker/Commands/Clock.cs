namespace StrategyTracker.Commands;

/// <summary>The day and the time in Sweden, whatever the server's own zone is.</summary>
public static class Clock
{
    private static readonly TimeZoneInfo Sweden = FindSweden();

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(ToSwedish(clock.GetUtcNow().UtcDateTime));

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>A stored UTC time as Swedish wall-clock time.</summary>
    public static DateTime ToSwedish(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Sweden);

    /// <summary>The moment (UTC) at which a Swedish day begins.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Sweden);

    private static TimeZoneInfo FindSweden() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Local;
}
