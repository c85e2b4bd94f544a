using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// The counts of a set of activities, always computed from the rows that are shown, so that text, table and chart agree.
/// Not assessed and not reported are counted as themselves, never as zero or late.
/// </summary>
/// <param name="Total">The denominator: all rows of the set.</param>
/// <param name="InPlan">Rows that have not left the plan.</param>
/// <param name="Completed">Done.</param>
/// <param name="OngoingOnTime">Ongoing, and not late.</param>
/// <param name="Late">Open (ongoing, not started or not reported) and late or past the planned time.</param>
/// <param name="NotStarted">Not started, and not late.</param>
/// <param name="NotReported">Never reported, and not late.</param>
/// <param name="HasLeft">Has left the plan other than by being done.</param>
/// <param name="EffectDue">Effect that should be visible by the year.</param>
/// <param name="EffectReached">Of those: reached.</param>
/// <param name="EffectPartly">Of those: partly.</param>
public sealed record ReportCounts(
    int Total, int InPlan, int Completed, int OngoingOnTime, int Late, int NotStarted, int NotReported, int HasLeft,
    int EffectDue, int EffectReached, int EffectPartly)
{
    public static ReportCounts Of(IReadOnlyCollection<FrozenActivity> activities, int year)
    {
        var due = activities.Where(a => !ActivityStandings.HasLeft(a.Standing) && a.EffectVisibleFrom <= year).ToList();
        var open = activities.Where(a => ActivityStandings.IsOpen(a.Standing) && !a.IsLate).ToList();
        var left = activities.Count(a => ActivityStandings.HasLeft(a.Standing));
        return new ReportCounts(
            activities.Count,
            activities.Count - left,
            activities.Count(a => a.Standing is ActivityStanding.Completed),
            open.Count(a => a.Standing is ActivityStanding.Ongoing),
            activities.Count(a => a.IsLate),
            open.Count(a => a.Standing is ActivityStanding.NotStarted),
            open.Count(a => a.Standing is ActivityStanding.NotReported),
            left,
            due.Count,
            due.Count(a => a.Effect is EffectStatus.Reached),
            due.Count(a => a.Effect is EffectStatus.Partly));
    }
}
