using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.Activities;

/// <summary>
/// What an activity counts as in lists, cells and sums. Every activity is in exactly one place, so that the parts add up
/// to the whole: the same places as in the council's report.
/// </summary>
public enum ActivityState
{
    Completed,

    /// <summary>Ongoing, and not late.</summary>
    Ongoing,

    /// <summary>Not ended, and late or past its planned time.</summary>
    Late,

    /// <summary>Not started, and not late.</summary>
    NotStarted,

    /// <summary>Nobody has answered yet, and not late.</summary>
    NotReported,

    /// <summary>Has left the plan other than by being done.</summary>
    Left,
}

/// <summary>An activity with its schedule, judged by the database.</summary>
public sealed class ScheduledActivity
{
    public required Activity Activity { get; init; }

    /// <summary>The <see cref="ScheduleStatus"/> as a number, which the database can also sort by.</summary>
    public required int Schedule { get; init; }

    public required bool IsOpen { get; init; }

    public required bool IsLate { get; init; }

    /// <summary>What it is gathered under, where rows are gathered; else asking for it is a fault.</summary>
    public string Group { get; init; } = "";
}

/// <summary>
/// <see cref="ScheduleAssessment"/> said to the database, so that lists can be filtered, sorted and counted by it. One test
/// runs both over the same activities.
/// </summary>
public static class ActivitySchedule
{
    public static IQueryable<ScheduledActivity> WithSchedule(this IQueryable<Activity> activities, DateOnly today) => activities
        .Select(a => new
        {
            Activity = a,
            IsOpen = a.Standing == ActivityStanding.NotReported || a.Standing == ActivityStanding.NotStarted || a.Standing == ActivityStanding.Ongoing,
            IsOverdue = a.Milestones.Any(m => (m.DoneOn == null || m.DoneOn > today) && m.DueOn < today),
            HasPlan = a.EndsOn != null || a.IsContinuous || a.Milestones.Any(),
            Reported =
                a.ReportedSchedule == ScheduleStatus.OnTime ? (int)ScheduleStatus.OnTime
                : a.ReportedSchedule == ScheduleStatus.AtRisk ? (int)ScheduleStatus.AtRisk
                : a.ReportedSchedule == ScheduleStatus.Late ? (int)ScheduleStatus.Late
                : a.ReportedSchedule == ScheduleStatus.PastPlannedTime ? (int)ScheduleStatus.PastPlannedTime
                : (int)ScheduleStatus.Unknown,
            // What somebody has said instead counts until it lapses; below zero where nobody has.
            Said =
                a.Override == null || a.Override.LapsesOn < today ? -1
                : a.Override.Status == ScheduleStatus.OnTime ? (int)ScheduleStatus.OnTime
                : a.Override.Status == ScheduleStatus.AtRisk ? (int)ScheduleStatus.AtRisk
                : a.Override.Status == ScheduleStatus.Late ? (int)ScheduleStatus.Late
                : a.Override.Status == ScheduleStatus.PastPlannedTime ? (int)ScheduleStatus.PastPlannedTime
                : (int)ScheduleStatus.Unknown,
        })
        .Select(a => new
        {
            a.Activity,
            a.IsOpen,
            Schedule =
                !a.IsOpen ? (a.Activity.Standing == ActivityStanding.Completed ? a.Reported : (int)ScheduleStatus.Unknown)
                : a.Said >= 0 ? a.Said
                : a.Activity.EndsOn < today ? (int)ScheduleStatus.PastPlannedTime
                : a.IsOverdue || a.Reported >= (int)ScheduleStatus.Late ? (int)ScheduleStatus.Late
                : a.Reported != (int)ScheduleStatus.Unknown ? a.Reported
                : a.HasPlan ? (int)ScheduleStatus.OnTime
                : (int)ScheduleStatus.Unknown,
        })
        .Select(a => new ScheduledActivity
        {
            Activity = a.Activity,
            Schedule = a.Schedule,
            IsOpen = a.IsOpen,
            IsLate = a.IsOpen && a.Schedule >= (int)ScheduleStatus.Late,
        });

    /// <summary>The place of each activity in <see cref="ActivityState"/>, as a number to group by.</summary>
    public static IQueryable<StatedActivity> WithState(this IQueryable<ScheduledActivity> activities) => activities.Select(a => new StatedActivity
    {
        Activity = a.Activity,
        State =
            a.IsLate ? (int)ActivityState.Late
            : a.Activity.Standing == ActivityStanding.Completed ? (int)ActivityState.Completed
            : a.Activity.Standing == ActivityStanding.Ongoing ? (int)ActivityState.Ongoing
            : a.Activity.Standing == ActivityStanding.NotStarted ? (int)ActivityState.NotStarted
            : a.Activity.Standing == ActivityStanding.NotReported ? (int)ActivityState.NotReported
            : (int)ActivityState.Left,
    });
}

/// <summary>The place of one activity that is in memory.</summary>
public static class ActivityStates
{
    /// <summary>By the same rule as <see cref="ActivitySchedule.WithState"/>.</summary>
    public static ActivityState Of(ActivityStanding standing, ScheduleStatus schedule) => standing switch
    {
        _ when ActivityStandings.IsOpen(standing) && schedule >= ScheduleStatus.Late => ActivityState.Late,
        ActivityStanding.Completed => ActivityState.Completed,
        ActivityStanding.Ongoing => ActivityState.Ongoing,
        ActivityStanding.NotStarted => ActivityState.NotStarted,
        ActivityStanding.NotReported => ActivityState.NotReported,
        _ => ActivityState.Left,
    };
}

/// <summary>An activity with its place in <see cref="ActivityState"/>.</summary>
public sealed class StatedActivity
{
    public required Activity Activity { get; init; }

    public required int State { get; init; }
}
