using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// What has happened between two cycles of the same programme, computed from the rows of both reports: what became better
/// or worse, what is new, what has left, what serves another target area now.
/// </summary>
public sealed record ReportComparison
{
    public required FrozenCycle Earlier { get; init; }

    public required FrozenCycle Later { get; init; }

    /// <summary>The earlier is the one that the later itself was judged against.</summary>
    public required bool IsLastTime { get; init; }

    public required IReadOnlyList<AreaChange> Areas { get; init; }

    public required IReadOnlyList<GoalChange> Goals { get; init; }

    public required IReadOnlyList<IndicatorChange> Indicators { get; init; }

    /// <summary>Has become worse in some respect, whatever else has become better: problems first.</summary>
    public required IReadOnlyList<ActivityChange> Worse { get; init; }

    public required IReadOnlyList<ActivityChange> Better { get; init; }

    /// <summary>In the later report only.</summary>
    public required IReadOnlyList<FrozenActivity> New { get; init; }

    /// <summary>Has left the plan since: struck, merged, moved to another plan, passed on, discontinued.</summary>
    public required IReadOnlyList<FrozenActivity> Left { get; init; }

    /// <summary>Serves other target areas than then.</summary>
    public required IReadOnlyList<ActivityChange> Moved { get; init; }

    /// <summary>In the earlier report only: its plan is no longer followed up, or it is withheld.</summary>
    public required IReadOnlyList<FrozenActivity> NoLongerFollowed { get; init; }

    /// <summary>In both reports, and neither better, worse, moved nor gone.</summary>
    public required int Unchanged { get; init; }

    /// <summary>In both reports: the denominator of better and worse.</summary>
    public required int InBoth { get; init; }

    public static ReportComparison Of(FrozenReport earlier, FrozenReport later)
    {
        var isLastTime = later.Previous?.Key == earlier.Cycle.Key;
        var before = earlier.Activities.ToDictionary(a => a.Key);
        var inBoth = later.Activities.Where(a => before.ContainsKey(a.Key)).Select(a => new ActivityChange(before[a.Key], a)).ToList();
        var nowKeys = later.Activities.Select(a => a.Key).ToHashSet();
        var left = inBoth.Where(c => ActivityStandings.HasLeft(c.Now.Standing) && !ActivityStandings.HasLeft(c.Before.Standing)).ToList();
        var compared = inBoth.Except(left).ToList();
        var worse = compared.Where(c => c.IsWorse).ToList();
        var better = compared.Where(c => c.IsBetter).ToList();
        var moved = compared.Where(c => c.HasMoved).ToList();
        return new ReportComparison
        {
            Earlier = earlier.Cycle,
            Later = later.Cycle,
            IsLastTime = isLastTime,
            Areas = [.. later.TargetAreas.Select(now => AreaChange.Of(earlier.TargetAreas.FirstOrDefault(a => a.Key == now.Key), now, isLastTime))],
            Goals = [.. later.TargetAreas.SelectMany(a => a.Goals).Select(now => GoalChange.Of(
                earlier.TargetAreas.SelectMany(a => a.Goals).FirstOrDefault(g => g.Key == now.Key), now, isLastTime))],
            Indicators = [.. later.Indicators.Select(now => IndicatorChange.Of(now, earlier.Cycle.Year, later.Cycle.Year))],
            Worse = worse,
            Better = better,
            New = [.. later.Activities.Where(a => !before.ContainsKey(a.Key))],
            Left = [.. left.Select(c => c.Now)],
            Moved = moved,
            NoLongerFollowed = [.. earlier.Activities.Where(a => !nowKeys.Contains(a.Key))],
            Unchanged = compared.Except(worse).Except(better).Except(moved).Count(),
            InBoth = inBoth.Count,
        };
    }

    /// <summary>
    /// Since last time the office has said itself which way it goes, as on page one, and may see more than two levels do;
    /// against any other cycle the levels are compared.
    /// </summary>
    internal static Direction DirectionOf(FrozenAssessment? before, FrozenAssessment? now, bool isLastTime) =>
        isLastTime ? now?.Direction ?? Direction.NotComparable : Compare(Rank(before?.Level), Rank(now?.Level));

    /// <summary>Which of two values is better, by a rank in which nothing is said of what is not assessed.</summary>
    internal static Direction Compare(int? before, int? now) =>
        before is null || now is null ? Direction.NotComparable
        : now == before ? Direction.Same
        : now > before ? Direction.Better : Direction.Worse;

    internal static int? Rank(AssessmentLevel? level) => level switch
    {
        AssessmentLevel.NotReached => 0,
        AssessmentLevel.Partly => 1,
        AssessmentLevel.Reached => 2,
        _ => null,
    };

    internal static int? Rank(EffectStatus effect) => effect switch
    {
        EffectStatus.NotReached => 0,
        EffectStatus.Partly => 1,
        EffectStatus.Reached => 2,
        _ => null,
    };
}

/// <summary>A target area then and now; then is none where it is new.</summary>
public sealed record AreaChange(FrozenTargetArea? Before, FrozenTargetArea Now, Direction Direction)
{
    internal static AreaChange Of(FrozenTargetArea? before, FrozenTargetArea now, bool isLastTime) =>
        new(before, now, ReportComparison.DirectionOf(before?.Assessment, now.Assessment, isLastTime));
}

/// <summary>A goal then and now; then is none where it is new.</summary>
public sealed record GoalChange(FrozenGoal? Before, FrozenGoal Now, Direction Direction)
{
    internal static GoalChange Of(FrozenGoal? before, FrozenGoal now, bool isLastTime) =>
        new(before, now, ReportComparison.DirectionOf(before?.Assessment, now.Assessment, isLastTime));
}

/// <summary>An indicator's outcomes in the two years, as the later report has them: it holds corrections of the earlier.</summary>
public sealed record IndicatorChange(FrozenIndicator Indicator, FrozenValue? Before, FrozenValue? Now, Direction Direction)
{
    public static IndicatorChange Of(FrozenIndicator indicator, int yearBefore, int yearNow)
    {
        var (before, now) = (In(yearBefore), In(yearNow));
        return new IndicatorChange(
            indicator, before, now,
            indicator.BreakBetween(yearBefore, yearNow) is null
                ? IndicatorReading.Compare(indicator.GoodDirection, before?.Value, now?.Value)
                : Direction.NotComparable);

        FrozenValue? In(int year) =>
            indicator.Values.FirstOrDefault(v => v.Kind is Indicators.IndicatorValueKind.Outcome && v.Year == year)
            ?? indicator.Values.FirstOrDefault(v => v.Kind is Indicators.IndicatorValueKind.Baseline && v.Year == year);
    }
}

/// <summary>An activity then and now. Completion, time and effect are compared each for itself.</summary>
public sealed record ActivityChange(FrozenActivity Before, FrozenActivity Now)
{
    public Direction Effect => ReportComparison.Compare(ReportComparison.Rank(Before.Effect), ReportComparison.Rank(Now.Effect));

    /// <summary>Was not done then, and is now.</summary>
    public bool IsNewlyCompleted => Now.Standing is ActivityStanding.Completed && Before.Standing is not ActivityStanding.Completed;

    /// <summary>Was done then, and is open again.</summary>
    public bool IsOpenAgain => Before.Standing is ActivityStanding.Completed && ActivityStandings.IsOpen(Now.Standing);

    public bool IsNewlyLate => Now.IsLate && !Before.IsLate;

    /// <summary>Was late then, and is open and in time now.</summary>
    public bool HasCaughtUp => Before.IsLate && !Now.IsLate && ActivityStandings.IsOpen(Now.Standing) && Now.Schedule is ScheduleStatus.OnTime or ScheduleStatus.AtRisk;

    public bool IsWorse => IsNewlyLate || IsOpenAgain || Effect is Direction.Worse;

    /// <summary>Better in some respect and worse in none.</summary>
    public bool IsBetter => !IsWorse && (IsNewlyCompleted || HasCaughtUp || Effect is Direction.Better);

    public bool HasMoved => !Before.TargetAreas.ToHashSet().SetEquals(Now.TargetAreas);
}
