namespace StrategyTracker.Domain.Activities;

/// <summary>The facts that an activity's schedule is judged by.</summary>
/// <param name="Standing">Where it stands in the ledger.</param>
/// <param name="EndsOn">Planned end, if any.</param>
/// <param name="HasPlan">It has dates or milestones, or is continuous.</param>
/// <param name="Reported">What the owner said last.</param>
/// <param name="MilestonesTotal">All milestones.</param>
/// <param name="MilestonesOverdue">Milestones whose day has passed and that are not done.</param>
/// <param name="LastReportedOn">Last day of the period of the latest answer.</param>
public sealed record ScheduleFacts(
    ActivityStanding Standing,
    DateOnly? EndsOn,
    bool HasPlan,
    ScheduleStatus Reported,
    int MilestonesTotal,
    int MilestonesOverdue,
    DateOnly? LastReportedOn)
{
    /// <summary>What somebody has said instead of what is reckoned, in force or lapsed.</summary>
    public ScheduleOverride? Override { get; init; }

    public static ScheduleFacts Of(Activity activity, DateOnly day) => new(
        activity.Standing,
        activity.EndsOn,
        activity.EndsOn is not null || activity.IsContinuous || activity.Milestones.Count > 0,
        activity.ReportedSchedule,
        activity.Milestones.Count,
        activity.Milestones.Count(m => m.IsOverdueOn(day)),
        activity.LastReportedOn)
    { Override = activity.Override };
}

/// <summary>
/// A status that explains itself: past its time when the planned end has gone by; late when a milestone is overdue or the
/// owner says so; at risk when the owner says so. What has neither plan nor answer is unknown, never late.
/// </summary>
/// <param name="Status">The judgement; what somebody has said instead, where that is in force.</param>
/// <param name="DaysPastEnd">Days since the planned end, where it has passed.</param>
/// <param name="MilestonesOverdue">Overdue milestones …</param>
/// <param name="MilestonesTotal">… of so many.</param>
/// <param name="DaysSinceReport">Days since the last day of the latest answer's period.</param>
public sealed record ScheduleAssessment(
    ScheduleStatus Status, int? DaysPastEnd, int MilestonesOverdue, int MilestonesTotal, int? DaysSinceReport)
{
    /// <summary>What somebody has said instead, while it is in force.</summary>
    public ScheduleOverride? Override { get; init; }

    /// <summary>What dates, milestones and answers give by themselves; none where it is also the judgement.</summary>
    public ScheduleStatus? Reckoned { get; init; }

    public static ScheduleAssessment Of(ScheduleFacts facts, DateOnly today)
    {
        var open = ActivityStandings.IsOpen(facts.Standing);
        int? daysPast = open && facts.EndsOn is { } end && end < today ? today.DayNumber - end.DayNumber : null;
        var overdue = open ? facts.MilestonesOverdue : 0;
        int? daysSinceReport = facts.LastReportedOn is { } reported ? today.DayNumber - reported.DayNumber : null;
        var reckoned = Judge(facts, open, daysPast, overdue);
        return open && facts.Override is { } said && said.IsInForceOn(today)
            ? new ScheduleAssessment(said.Status, daysPast, overdue, facts.MilestonesTotal, daysSinceReport) { Override = said, Reckoned = reckoned }
            : new ScheduleAssessment(reckoned, daysPast, overdue, facts.MilestonesTotal, daysSinceReport);
    }

    private static ScheduleStatus Judge(ScheduleFacts facts, bool open, int? daysPast, int overdue)
    {
        if (!open)
        {
            return facts.Standing is ActivityStanding.Completed ? facts.Reported : ScheduleStatus.Unknown;
        }

        if (daysPast is not null)
        {
            return ScheduleStatus.PastPlannedTime;
        }

        if (overdue > 0 || facts.Reported is ScheduleStatus.Late or ScheduleStatus.PastPlannedTime)
        {
            return ScheduleStatus.Late;
        }

        return facts.Reported is not ScheduleStatus.Unknown ? facts.Reported
            : facts.HasPlan ? ScheduleStatus.OnTime
            : ScheduleStatus.Unknown;
    }
}
