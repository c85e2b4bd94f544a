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
/// <param name="EffectNotReached">Of those: looked for and not seen.</param>
public sealed record ReportCounts(
    int Total, int InPlan, int Completed, int OngoingOnTime, int Late, int NotStarted, int NotReported, int HasLeft,
    int EffectDue, int EffectReached, int EffectPartly, int EffectNotReached)
{
    /// <summary>Still to be worked with: the denominator of <see cref="Late"/>.</summary>
    public int Open => InPlan - Completed;

    /// <summary>Effect that should be visible by the year and that nobody has assessed.</summary>
    public int EffectNotAssessed => EffectDue - EffectReached - EffectPartly - EffectNotReached;

    public static ReportCounts Of(IReadOnlyCollection<FrozenActivity> activities, int year) =>
        Of([.. activities.Select(a => new Row(a.Standing, a.IsLate, a.Effect, a.EffectVisibleFrom <= year))]);

    /// <summary>The same rows as they stood in the report compared with; those that were not in it are left out.</summary>
    public static ReportCounts OfPrevious(IReadOnlyCollection<FrozenActivity> activities, int previousYear) =>
        Of([.. activities.Where(a => a.PreviousStanding is not null).Select(a => new Row(
            a.PreviousStanding!.Value, a.WasLate, a.PreviousEffect ?? EffectStatus.NotAssessed, a.EffectVisibleFrom <= previousYear))]);

    private static ReportCounts Of(List<Row> rows)
    {
        var due = rows.Where(r => !ActivityStandings.HasLeft(r.Standing) && r.EffectIsDue).ToList();
        var groups = rows.CountBy(r => ReportGroups.Of(r.Standing, r.IsLate)).ToDictionary();
        return new ReportCounts(
            rows.Count,
            rows.Count - groups.GetValueOrDefault(ReportGroup.Left),
            groups.GetValueOrDefault(ReportGroup.Completed),
            groups.GetValueOrDefault(ReportGroup.Ongoing),
            groups.GetValueOrDefault(ReportGroup.Late),
            groups.GetValueOrDefault(ReportGroup.NotStarted),
            groups.GetValueOrDefault(ReportGroup.NotReported),
            groups.GetValueOrDefault(ReportGroup.Left),
            due.Count,
            due.Count(r => r.Effect is EffectStatus.Reached),
            due.Count(r => r.Effect is EffectStatus.Partly),
            due.Count(r => r.Effect is EffectStatus.NotReached));
    }

    private sealed record Row(ActivityStanding Standing, bool IsLate, EffectStatus Effect, bool EffectIsDue);
}
