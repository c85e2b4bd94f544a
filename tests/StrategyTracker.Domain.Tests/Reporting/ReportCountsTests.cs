using FsCheck;
using FsCheck.Fluent;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

public sealed class ReportCountsTests
{
    private static readonly Gen<FrozenActivity> AnyActivity =
        from standing in Gen.Elements(Enum.GetValues<ActivityStanding>())
        from schedule in Gen.Elements(Enum.GetValues<ScheduleStatus>())
        from effect in Gen.Elements(Enum.GetValues<EffectStatus>())
        from visible in Gen.Elements<int?>(null, 2024, 2025, 2026)
        from added in Gen.Elements(true, false)
        from withheld in Gen.Elements(true, false)
        from previous in Gen.Elements<ActivityStanding?>(null, ActivityStanding.Ongoing, ActivityStanding.Completed, ActivityStanding.Struck)
        from number in Gen.Choose(1, 999_999)
        select ReportScene.Row($"a{number}", standing) with
        {
            Schedule = schedule,
            Effect = effect,
            EffectVisibleFrom = visible,
            AddedOn = added ? new DateOnly(2025, 3, 3) : null,
            IsWithheld = withheld,
            PreviousStanding = previous,
        };

    [Fact]
    public void Groups_of_the_bars_sum_to_all_rows() => Check(activities =>
    {
        var counts = ReportCounts.Of(activities, 2025);
        return counts.Total == activities.Length
            && counts.Late + counts.OngoingOnTime + counts.NotStarted + counts.NotReported + counts.Completed + counts.HasLeft == counts.Total
            && counts.InPlan + counts.HasLeft == counts.Total
            && counts.Late + counts.OngoingOnTime + counts.NotStarted + counts.NotReported == counts.Open;
    });

    [Fact]
    public void Effects_sum_to_those_that_should_be_visible() => Check(activities =>
    {
        var counts = ReportCounts.Of(activities, 2025);
        return counts.EffectNotAssessed >= 0
            && counts.EffectReached + counts.EffectPartly + counts.EffectNotReached + counts.EffectNotAssessed == counts.EffectDue;
    });

    [Fact]
    public void Ledger_balances_whatever_became_of_the_activities() => Check(activities =>
    {
        var ledger = ReportLedger.Of(ReportScene.LastYear(activities));
        return ledger.Balances && ledger.Total == activities.Length && ledger.Decided + ledger.Added == activities.Length;
    });

    [Fact]
    public void Public_version_loses_nothing_but_what_is_withheld() => Check(activities =>
    {
        var whole = ReportScene.LastYear(activities) with
        {
            PreviousLedger = activities.Where(a => a.PreviousStanding is not null).GroupBy(a => a.PreviousStanding!.Value).ToDictionary(g => g.Key, g => g.Count()),
        };
        var known = PublicReport.Of(whole);
        return known.Activities.All(a => !a.IsWithheld)
            && known.Activities.Count + known.WithheldCount == whole.Activities.Count
            && known.PreviousLedger!.Values.Sum() == known.Activities.Count(a => a.PreviousStanding is not null);
    });

    [Fact]
    public void Not_reported_is_counted_as_itself()
    {
        var counts = ReportCounts.Of([ReportScene.Row("a", ActivityStanding.NotReported)], 2025);

        (counts.NotReported, counts.Late, counts.NotStarted).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void Completed_activity_is_not_late_whatever_its_schedule_was()
    {
        var done = ReportScene.Row("a", ActivityStanding.Completed) with { Schedule = ScheduleStatus.Late };

        ReportCounts.Of([done], 2025).Late.ShouldBe(0);
    }

    [Fact]
    public void Rows_that_were_not_in_the_previous_report_are_left_out_of_its_counts()
    {
        var known = ReportScene.Row("a") with { PreviousStanding = ActivityStanding.Ongoing, PreviousSchedule = ScheduleStatus.Late };

        var before = ReportCounts.OfPrevious([known, ReportScene.Row("b")], 2024);

        (before.Total, before.Late).ShouldBe((1, 1));
    }

    private static void Check(Func<FrozenActivity[], bool> holds) =>
        Prop.ForAll(AnyActivity.ArrayOf().ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
