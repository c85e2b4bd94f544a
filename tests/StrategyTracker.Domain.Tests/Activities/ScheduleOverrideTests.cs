using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class ScheduleOverrideTests
{
    [Fact]
    public void What_is_said_counts_instead_of_what_is_reckoned_and_both_are_kept()
    {
        var activity = Late();

        activity.OverrideSchedule(Said());

        var assessment = On(activity, Make.Today);
        assessment.Status.ShouldBe(ScheduleStatus.OnTime);
        assessment.Reckoned.ShouldBe(ScheduleStatus.PastPlannedTime);
        assessment.Override!.Reason.ShouldBe("Leveransen är flyttad.");
        assessment.DaysPastEnd.ShouldBe(40);
    }

    [Fact]
    public void It_lapses_by_itself_after_its_last_day()
    {
        var activity = Late();
        activity.OverrideSchedule(Said());

        On(activity, Make.Today.AddDays(30)).Status.ShouldBe(ScheduleStatus.OnTime);
        var after = On(activity, Make.Today.AddDays(31));

        after.Status.ShouldBe(ScheduleStatus.PastPlannedTime);
        (after.Override, after.Reckoned).ShouldBe((null, null));
    }

    [Fact]
    public void It_is_taken_back_at_once()
    {
        var activity = Late();
        activity.OverrideSchedule(Said());

        activity.LiftOverride();

        On(activity, Make.Today).Status.ShouldBe(ScheduleStatus.PastPlannedTime);
    }

    [Theory]
    [InlineData(ScheduleStatus.OnTime, " ", 30, RuleCode.OverrideNeedsReason)]
    [InlineData(ScheduleStatus.Unknown, "Skäl.", 30, RuleCode.OverrideNeedsStatus)]
    [InlineData(ScheduleStatus.OnTime, "Skäl.", -1, RuleCode.EndsBeforeItBegins)]
    [InlineData(ScheduleStatus.OnTime, "Skäl.", 367, RuleCode.OverrideLastsTooLong)]
    public void It_needs_a_status_a_reason_and_a_day_within_a_year(ScheduleStatus status, string reason, int days, string code) =>
        Should.Throw<RuleBrokenException>(() => Late().OverrideSchedule(Said(status, reason, days))).Violations.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Of_what_has_left_the_plan_nothing_is_said()
    {
        var activity = Late();
        activity.OverrideSchedule(Said());
        activity.Leave(Make.Departure());

        On(activity, Make.Today).Status.ShouldBe(ScheduleStatus.Unknown);
        activity.ObstaclesToOverriding(Said()).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ActivityIsNotOpen);
    }

    [Fact]
    public void The_office_and_those_who_report_for_a_body_that_answers_may_say_it()
    {
        var (owner, participant) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var activity = Late();
        activity.SetParticipations([(owner, ParticipationRole.CoOwner), (participant, ParticipationRole.Participant)]);

        activity.MayBeOverriddenBy(With(Role.Strategist)).ShouldBeTrue();
        activity.MayBeOverriddenBy(With(Role.Coordinator, owner)).ShouldBeTrue();
        activity.MayBeOverriddenBy(With(Role.Coordinator, participant)).ShouldBeFalse();
        activity.MayBeOverriddenBy(With(Role.Reader)).ShouldBeFalse();
    }

    private static Actor With(Role role, params Guid[] bodies) =>
        new(Guid.CreateVersion7(), "Funktion", RoleRights.Of(role).ToHashSet(), bodies.ToHashSet(), new HashSet<Guid>());

    private static ScheduleOverride Said(ScheduleStatus status = ScheduleStatus.OnTime, string reason = "Leveransen är flyttad.", int days = 30) =>
        new(status, reason, "Strateg", Make.Today, Make.Today.AddDays(days));

    private static Activity Late()
    {
        var activity = Make.Ongoing();
        activity.Plan(null, Make.Today.AddDays(-40), isContinuous: false);
        return activity;
    }

    private static ScheduleAssessment On(Activity activity, DateOnly day) => ScheduleAssessment.Of(ScheduleFacts.Of(activity, day), day);
}
