namespace StrategyTracker.Features.Activities.Timeline;

/// <summary>A stretch of the axis that has a name: a year, a quarter or a month.</summary>
/// <param name="Name">2026, or within a year Q1 or 1–12.</param>
/// <param name="Left">Where it begins, in percent of the axis.</param>
/// <param name="Width">How wide it is, in percent of the axis.</param>
public sealed record AxisStretch(string Name, double Left, double Width);

/// <summary>Whole years as an axis from 0 to 100 percent.</summary>
public sealed record TimeAxis
{
    /// <summary>Quarters are told apart up to so many years, and months in a single one.</summary>
    private const int MostYearsInQuarters = 4;

    private readonly int _first;
    private readonly int _last;

    private TimeAxis(int first, int last) => (_first, _last) = (first, last);

    public DateOnly From => new(_first, 1, 1);

    public DateOnly To => new(_last, 12, 31);

    /// <summary>The axis that holds these days; this year where there are none. At most fifty years: beyond that somebody has mistyped one.</summary>
    public static TimeAxis Over(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var first = (from ?? to ?? today).Year;
        var last = Math.Max(first, (to ?? from ?? today).Year);
        return new TimeAxis(first, Math.Min(last, first + 49));
    }

    public static TimeAxis Of(int year) => new(year, year);

    /// <summary>The years, each as wide as its days.</summary>
    public IReadOnlyList<AxisStretch> Years => [.. Enumerable.Range(_first, _last - _first + 1).Select(year => Stretch(Text(year), new(year, 1, 1), new(year, 12, 31)))];

    /// <summary>Within the years: months in a single year, quarters in a few, nothing in many.</summary>
    public IReadOnlyList<AxisStretch> Parts => (_last - _first) switch
    {
        0 => Split(1, month => Text(month)),
        < MostYearsInQuarters => Split(3, month => Quarter((month + 2) / 3)),
        _ => [],
    };

    /// <summary>Where a day begins, in percent; before and after the axis it is held at its ends.</summary>
    public double At(DateOnly day) => Math.Clamp(100d * (day.DayNumber - From.DayNumber) / Days, 0, 100);

    /// <summary>The stretch of an activity; none where it has no day, or none on this axis. What has no end goes on to the end of the axis.</summary>
    public AxisStretch? Bar(DateOnly? startsOn, DateOnly? endsOn, bool isContinuous)
    {
        var from = startsOn ?? (isContinuous ? From : endsOn);
        var to = endsOn ?? (isContinuous ? To : startsOn);
        return from is null || to is null || from > To || to < From ? null : Stretch("", from.Value, to.Value);
    }

    private int Days => To.DayNumber - From.DayNumber + 1;

    private AxisStretch Stretch(string name, DateOnly from, DateOnly to) => new(name, At(from), Math.Max(At(to.AddDays(1)) - At(from), 0.4));

    private List<AxisStretch> Split(int months, Func<int, string> name) =>
        [.. Enumerable.Range(0, (_last - _first + 1) * 12 / months).Select(i => From.AddMonths(i * months))
            .Select(from => Stretch(name(from.Month), from, from.AddMonths(months).AddDays(-1)))];

    private static string Quarter(int quarter) => $"{TimelineTexts.QuarterShort}{Text(quarter)}";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
