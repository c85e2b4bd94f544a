using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class ScheduleAssessmentTests
{
    [Fact]
    public void Row_with_only_a_name_is_never_late()
    {
        var assessment = Of(Make.Activity());

        assessment.Status.ShouldBe(ScheduleStatus.Unknown);
        assessment.DaysPastEnd.ShouldBeNull();
        assessment.DaysSinceReport.ShouldBeNull();
    }

    [Fact]
    public void Passed_end_says_for_how_many_days()
    {
        var activity = Make.Ongoing();
        activity.Plan(null, Make.Today.AddDays(-40), isContinuous: false);

        var assessment = Of(activity);

        assessment.Status.ShouldBe(ScheduleStatus.PastPlannedTime);
        assessment.DaysPastEnd.ShouldBe(40);
    }

    [Fact]
    public void End_today_has_not_passed()
    {
        var activity = Make.Activity();
        activity.Plan(null, Make.Today, isContinuous: false);

        Of(activity).Status.ShouldBe(ScheduleStatus.OnTime);
    }

    [Fact]
    public void Late_says_how_many_milestones_of_how_many_have_passed()
    {
        var activity = Make.Ongoing();
        activity.SetMilestones(
        [
            ("Klart", Make.Today.AddDays(-90), Make.Today.AddDays(-95)),
            ("Passerat", Make.Today.AddDays(-3), null),
            ("Passerat igen", Make.Today.AddDays(-1), null),
            ("Framför oss", Make.Today.AddDays(30), null),
            ("Utan dag", null, null),
        ]);

        var assessment = Of(activity);

        assessment.Status.ShouldBe(ScheduleStatus.Late);
        (assessment.MilestonesOverdue, assessment.MilestonesTotal).ShouldBe((2, 5));
    }

    [Theory]
    [InlineData(ScheduleStatus.AtRisk, ScheduleStatus.AtRisk)]
    [InlineData(ScheduleStatus.Late, ScheduleStatus.Late)]
    [InlineData(ScheduleStatus.PastPlannedTime, ScheduleStatus.Late)]
    public void Owner_may_say_that_it_is_worse_than_the_dates_tell(ScheduleStatus reported, ScheduleStatus expected)
    {
        var activity = Make.Ongoing(reported);
        activity.Plan(null, Make.Today.AddDays(100), isContinuous: false);

        Of(activity).Status.ShouldBe(expected);
    }

    [Fact]
    public void Owner_cannot_say_away_a_milestone_that_has_passed()
    {
        var activity = Make.Ongoing(ScheduleStatus.OnTime);
        activity.SetMilestones([("Passerat", Make.Today.AddDays(-1), null)]);

        Of(activity).Status.ShouldBe(ScheduleStatus.Late);
    }

    [Fact]
    public void What_has_left_the_plan_is_not_late()
    {
        var activity = Make.Ongoing(ScheduleStatus.Late);
        activity.Plan(null, Make.Today.AddDays(-40), isContinuous: false);
        activity.Leave(Make.Departure());

        var assessment = Of(activity);

        assessment.Status.ShouldBe(ScheduleStatus.Unknown);
        assessment.DaysPastEnd.ShouldBeNull();
    }

    [Fact]
    public void Freshness_is_counted_from_the_end_of_the_answered_period() => Of(Make.Ongoing()).DaysSinceReport.ShouldBe(94);

    private static ScheduleAssessment Of(Activity activity) => ScheduleAssessment.Of(ScheduleFacts.Of(activity, Make.Today), Make.Today);
}
