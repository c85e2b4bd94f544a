using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// What an indicator says in the report's year. Where nobody has said which way is good, nothing is judged; a missing
/// value is never read as 0; and nothing is compared across a break in the series.
/// </summary>
public sealed record IndicatorReading
{
    public required FrozenIndicator Indicator { get; init; }

    /// <summary>Where it began.</summary>
    public FrozenValue? Baseline { get; init; }

    /// <summary>The outcome of the report's year, or the reason why there is none.</summary>
    public FrozenValue? Now { get; init; }

    /// <summary>The outcome before, or the baseline: what <see cref="Direction"/> is compared with.</summary>
    public FrozenValue? Before { get; init; }

    /// <summary>The target of the report's year.</summary>
    public FrozenValue? TargetNow { get; init; }

    /// <summary>The target at the end.</summary>
    public FrozenValue? TargetLast { get; init; }

    public Direction Direction { get; init; }

    /// <summary>The break between <see cref="Before"/> and <see cref="Now"/>: the two are not compared.</summary>
    public FrozenBreak? Broken { get; init; }

    /// <summary>Whether the year's target was reached; none where it cannot be said.</summary>
    public bool? ReachesTarget { get; init; }

    public static IndicatorReading Of(FrozenIndicator indicator, int year)
    {
        var outcomes = indicator.Values.Where(v => v.Kind is IndicatorValueKind.Outcome && v.Year <= year).OrderBy(v => v.Year).ToList();
        var baseline = indicator.Values.Where(v => v.Kind is IndicatorValueKind.Baseline).MinBy(v => v.Year);
        var targets = indicator.Values.Where(v => v is { Kind: IndicatorValueKind.Target, Value: not null }).OrderBy(v => v.Year).ToList();
        var now = outcomes.LastOrDefault(v => v.Year == year);
        var before = outcomes.LastOrDefault(v => v.Year < year && v.Value is not null) ?? (baseline?.Year < year ? baseline : null);
        var targetNow = targets.LastOrDefault(v => v.Year == year);
        var broken = before is null ? null : indicator.BreakBetween(before.Year, year);
        return new IndicatorReading
        {
            Indicator = indicator,
            Baseline = baseline,
            Now = now,
            Before = before,
            TargetNow = targetNow,
            TargetLast = targets.LastOrDefault(v => v.Year > year) ?? targetNow,
            Direction = broken is null ? Compare(indicator.GoodDirection, before?.Value, now?.Value) : Direction.NotComparable,
            Broken = broken,
            ReachesTarget = (indicator.GoodDirection, now?.Value, targetNow?.Value) switch
            {
                (GoodDirection.Up, { } value, { } target) => value >= target,
                (GoodDirection.Down, { } value, { } target) => value <= target,
                _ => null,
            },
        };
    }

    internal static Direction Compare(GoodDirection? good, double? before, double? now) =>
        good is null || before is null || now is null ? Direction.NotComparable
        : now == before ? Direction.Same
        : now > before == good is GoodDirection.Up ? Direction.Better
        : Direction.Worse;
}
