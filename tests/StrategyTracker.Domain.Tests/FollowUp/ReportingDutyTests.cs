using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class ReportingDutyTests
{
    private readonly Reporting2026 scene = new();

    [Fact]
    public void Ongoing_activity_is_asked_for() => ReportingDuty.IsAskedFor(scene.Activity, scene.Cycle).ShouldBeTrue();

    [Fact]
    public void Activity_of_another_plan_is_not_asked_for() =>
        ReportingDuty.IsAskedFor(new Activity("annan", Guid.CreateVersion7(), "Annan"), scene.Cycle).ShouldBeFalse();

    [Fact]
    public void Activity_added_after_the_period_is_not_asked_for()
    {
        scene.Activity.SetAddedOn(new(2027, 1, 15));

        ReportingDuty.IsAskedFor(scene.Activity, scene.Cycle).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2027-01-15", true)]
    public void Activity_that_left_the_plan_is_asked_for_only_while_it_was_there(string left, bool asked)
    {
        scene.Activity.Leave(new Disposition(
            DispositionKind.PassedOn, DateOnly.Parse(left, System.Globalization.CultureInfo.InvariantCulture), "Övergått.", null, null, null, null));

        ReportingDuty.IsAskedFor(scene.Activity, scene.Cycle).ShouldBe(asked);
    }

    [Theory]
    [InlineData(EffectStatus.Partly, true, true)]
    [InlineData(EffectStatus.Reached, true, false)]
    [InlineData(EffectStatus.NotAssessed, false, false)]
    public void What_was_done_before_is_asked_for_only_while_its_effect_is_awaited(EffectStatus effect, bool isExpected, bool asked)
    {
        scene.Activity.ExpectEffect(isExpected ? new ExpectedEffect("Kortare väntan.", null, null, null, null, null) : null);
        scene.Activity.TakeStatus(ActivityPhase.Completed, ScheduleStatus.OnTime, effect, new(2025, 12, 31));

        ReportingDuty.IsAskedFor(scene.Activity, scene.Cycle).ShouldBe(asked);
    }

    [Fact]
    public void What_is_reported_done_in_this_cycle_is_still_asked_for_in_it()
    {
        scene.Activity.TakeStatus(ActivityPhase.Completed, ScheduleStatus.OnTime, EffectStatus.Reached, scene.Cycle.PeriodTo);

        ReportingDuty.IsAskedFor(scene.Activity, scene.Cycle).ShouldBeTrue();
    }

    [Fact]
    public void Successor_answers_for_an_abolished_body_and_for_the_one_before_it()
    {
        var first = Body("Fritidsnämnden", validTo: new(2024, 12, 31));
        var second = Body("Idrottsnämnden", validTo: new(2025, 12, 31));
        var third = Body("Kultur- och fritidsnämnden", validTo: null);
        first.SetSuccessors([second.Id]);
        second.SetSuccessors([third.Id]);

        ReportingDuty.AnswersFor(third.Id, [first, second, third], scene.Cycle.PeriodTo).ShouldBe([third.Id, second.Id, first.Id], ignoreOrder: true);
        ReportingDuty.AnswersFor(third.Id, [first, second, third], new(2025, 6, 30)).ShouldBe([third.Id]);
    }

    [Fact]
    public void Body_answers_in_its_weightiest_part_and_participants_are_not_asked()
    {
        var (own, taken, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var answersFor = new HashSet<Guid> { own, taken };

        ReportingDuty.RoleOf([(own, ParticipationRole.CoOwner), (taken, ParticipationRole.Lead)], answersFor).ShouldBe(ParticipationRole.Lead);
        ReportingDuty.RoleOf([(own, ParticipationRole.Participant), (other, ParticipationRole.Lead)], answersFor).ShouldBeNull();
        ReportingDuty.RoleOf([(own, ParticipationRole.Convener)], answersFor).ShouldBeNull();
    }

    private static Body Body(string name, DateOnly? validTo)
    {
        var body = new Body(ReadableKey.From(name), name, BodyKind.Committee);
        body.SetPeriod(null, validTo);
        return body;
    }
}
