using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>Problems first: the order in which a council reads.</summary>
public static class ReportOrder
{
    /// <summary>The target areas that have gone worst first; those not assessed last.</summary>
    public static IReadOnlyList<FrozenTargetArea> WorstFirst(IEnumerable<FrozenTargetArea> areas) =>
        WorstFirst(areas, a => a.Assessment);

    /// <inheritdoc cref="WorstFirst(IEnumerable{FrozenTargetArea})" />
    public static IReadOnlyList<JudgedPart> WorstFirst(IEnumerable<JudgedPart> parts) =>
        WorstFirst(parts, p => p.Assessment);

    /// <summary>The late first, those longest past their time before the others; what has ended or left last.</summary>
    public static IReadOnlyList<FrozenActivity> LateFirst(IEnumerable<FrozenActivity> activities) =>
        [.. activities.OrderBy(Rank).ThenByDescending(a => a.IsLate ? a.DaysPastEnd ?? 0 : 0)];

    private static IReadOnlyList<T> WorstFirst<T>(IEnumerable<T> parts, Func<T, FrozenAssessment?> judged) =>
        [.. parts.OrderBy(p => Rank(judged(p)?.Level)).ThenBy(p => Rank(judged(p)?.Direction))];

    private static int Rank(AssessmentLevel? level) => level switch
    {
        AssessmentLevel.NotReached => 0,
        AssessmentLevel.Partly => 1,
        AssessmentLevel.Reached => 2,
        _ => 3,
    };

    private static int Rank(Direction? direction) => direction switch
    {
        Direction.Worse => 0,
        Direction.Same => 1,
        Direction.Better => 2,
        _ => 3,
    };

    private static int Rank(FrozenActivity activity) =>
        activity.IsLate ? 0
        : ActivityStandings.HasLeft(activity.Standing) ? 7
        : activity.Standing is ActivityStanding.Completed ? 6
        : activity.Schedule is ScheduleStatus.AtRisk ? 1
        : activity.IsUnanswered ? 2
        : activity.Standing switch
        {
            ActivityStanding.NotReported => 3,
            ActivityStanding.NotStarted => 4,
            _ => 5,
        };
}
