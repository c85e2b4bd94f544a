using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class FollowUpCycleTests
{
    private readonly Reporting2026 scene = new();
    private readonly Guid area = Guid.CreateVersion7();

    [Theory]
    [InlineData("2026-11-01", CycleState.Planned, false)]
    [InlineData("2026-11-02", CycleState.Open, true)]
    [InlineData("2027-01-29", CycleState.Open, true)]
    [InlineData("2027-01-30", CycleState.Overdue, true)]
    public void State_follows_the_days(string day, CycleState state, bool takesAnswers)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        (scene.Cycle.StateOn(today), scene.Cycle.TakesAnswersOn(today)).ShouldBe((state, takesAnswers));
    }

    [Fact]
    public void Body_that_is_asked_no_more_keeps_its_draft_and_neither_writes_nor_sends_it_until_it_is_asked_again()
    {
        var other = new Body("servicenamnden", "Servicenämnden", BodyKind.Committee);

        scene.Cycle.SetScope([Guid.CreateVersion7()], [other.Id]);

        scene.Report.ObstaclesToWriting(scene.As("coordinator"), scene.Cycle, Reporting2026.Today).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyIsAskedNoMore);
        scene.Cycle.SetScope([Guid.CreateVersion7()], [other.Id, scene.Committee.Id]);
        scene.Report.ObstaclesToWriting(scene.As("coordinator"), scene.Cycle, Reporting2026.Today).ShouldBeEmpty();
    }

    [Fact]
    public void Body_that_has_sent_its_report_stays_among_those_asked()
    {
        var other = Guid.CreateVersion7();

        Should.Throw<RuleBrokenException>(() => scene.Cycle.SetScope([other], [other], new Dictionary<Guid, string> { [scene.Committee.Id] = "Äldrenämnden" }))
            .Violations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Code.ShouldBe(RuleCode.BodyHasSentItsReport), v => v.Arguments.ShouldHaveSingleItem().ShouldBe("Äldrenämnden"));
        scene.Cycle.AsksOf(scene.Committee.Id).ShouldBeTrue();
    }

    [Fact]
    public void Days_follow_in_order() =>
        Should.Throw<RuleBrokenException>(() => scene.Cycle.Schedule(new(2026, 1, 1), new(2026, 12, 31), new(2027, 2, 1), new(2027, 1, 29), new(2027, 2, 19)))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleDatesAreOutOfOrder);

    [Fact]
    public void Cycle_needs_a_plan_and_a_body() =>
        Should.Throw<RuleBrokenException>(() => scene.Cycle.SetScope([], []))
            .Violations.Select(v => v.Code).ShouldBe([RuleCode.CycleHasNoPlan, RuleCode.CycleHasNoBody]);

    [Fact]
    public void Every_target_area_is_judged_with_a_sentence_before_freezing()
    {
        var judged = new Assessment(scene.Cycle.Id, area, null);

        scene.Cycle.ObstaclesToFreezing([(area, "Datadrivna staden")], []).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.TargetAreaIsNotAssessed);
        scene.Cycle.ObstaclesToFreezing([(area, "Datadrivna staden")], [judged]).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AssessmentNeedsSentence);

        judged.Write(AssessmentField.Sentence, "Delvis: data finns, men används för lite.", scene.Cycle, Reporting2026.Today);
        scene.Cycle.ObstaclesToFreezing([(area, "Datadrivna staden")], [judged]).ShouldBeEmpty();
    }

    [Fact]
    public void Frozen_cycle_changes_no_more()
    {
        var judged = new Assessment(scene.Cycle.Id, area, null);
        scene.Cycle.Freeze([], [], Reporting2026.Today);

        Action[] acts =
        [
            () => scene.Cycle.Describe("Annat namn", CycleKind.Month, scene.Cycle.ProgrammeId),
            () => scene.Cycle.Schedule(new(2026, 1, 1), new(2026, 12, 31), new(2026, 11, 2), new(2027, 1, 29), new(2027, 2, 19)),
            () => scene.Cycle.SetScope([area], [area]),
            () => scene.Cycle.Freeze([], [], Reporting2026.Today),
            () => judged.Write(AssessmentField.Sentence, "Bättre.", scene.Cycle, Reporting2026.Today),
        ];

        acts.ShouldAllBe(act => Refused(act));
    }

    private static bool Refused(Action act) =>
        Should.Throw<RuleBrokenException>(act).Violations.Any(v => v.Code == RuleCode.CycleIsFrozen);
}
