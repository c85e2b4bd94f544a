using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp;

/// <summary>A status that explains itself: the facts that the plan's own days give.</summary>
public static class ScheduleWords
{
    /// <summary>Why the plan says late or past its time; none where it says neither.</summary>
    public static string? Reason(ScheduleAssessment byPlan)
    {
        var reasons = new List<string>();
        if (byPlan.DaysPastEnd is { } days)
        {
            reasons.Add(FollowUpTexts.PastEndByDays.With(days));
        }

        if (byPlan.MilestonesOverdue > 0)
        {
            reasons.Add(FollowUpTexts.MilestonesOverdue.With(byPlan.MilestonesOverdue, byPlan.MilestonesTotal));
        }

        return reasons.Count == 0 ? null : string.Join(". ", reasons);
    }
}
