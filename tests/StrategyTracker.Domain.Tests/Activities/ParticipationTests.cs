using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class ParticipationTests
{
    private readonly Guid first = Guid.CreateVersion7();
    private readonly Guid second = Guid.CreateVersion7();

    [Fact]
    public void Activity_has_at_most_one_lead()
    {
        var refused = Should.Throw<RuleBrokenException>(() =>
            Make.Activity().SetParticipations([(first, ParticipationRole.Lead), (second, ParticipationRole.Lead)]));

        refused.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LeadAlreadyExists);
    }

    [Fact]
    public void Equals_own_an_activity_together_with_no_lead()
    {
        var activity = Make.Activity();

        activity.SetParticipations([(first, ParticipationRole.CoOwner), (second, ParticipationRole.CoOwner)]);

        activity.Participations.ShouldAllBe(p => p.Answers);
    }

    [Fact]
    public void Participants_and_conveners_are_not_asked_to_report()
    {
        var activity = Make.Activity();

        activity.SetParticipations([(first, ParticipationRole.Participant), (second, ParticipationRole.Convener)]);

        activity.Participations.ShouldAllBe(p => !p.Answers);
    }

    [Fact]
    public void Body_takes_part_once()
    {
        var refused = Should.Throw<RuleBrokenException>(() =>
            Make.Activity().SetParticipations([(first, ParticipationRole.Lead), (first, ParticipationRole.Participant)]));

        refused.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ParticipationIsRepeated);
    }

    [Fact]
    public void Body_that_gets_another_role_is_the_same_participation()
    {
        var activity = Make.Activity();
        activity.SetParticipations([(first, ParticipationRole.Participant)]);
        var participation = activity.Participations[0];

        activity.SetParticipations([(first, ParticipationRole.Lead)]);

        activity.Participations.ShouldHaveSingleItem().ShouldBeSameAs(participation);
        participation.Role.ShouldBe(ParticipationRole.Lead);
    }

    [Fact]
    public void Revised_milestone_keeps_its_identity_and_one_left_out_is_gone()
    {
        var activity = Make.Activity();
        activity.SetMilestones([("Ett", Make.Today, null), ("Två", Make.Today, null)]);
        var two = activity.Milestones[1];

        activity.ReviseMilestones([(two.Id, "Två, omskrivet", Make.Today.AddDays(5), null), (null, "Tre", null, null)]);

        activity.Milestones.Select(m => m.Title).ShouldBe(["Två, omskrivet", "Tre"]);
        activity.Milestones[0].Id.ShouldBe(two.Id);
        activity.Milestones.Select(m => m.Position).ShouldBe([1, 2]);
    }

    [Fact]
    public void Deviation_from_a_principle_needs_a_reason()
    {
        var refused = Should.Throw<RuleBrokenException>(() =>
            Make.Activity().SetPrincipleChecks([(Guid.CreateVersion7(), PrincipleAnswer.Deviates, " ")]));

        refused.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DeviationNeedsReason);
    }

    [Fact]
    public void Amount_may_be_a_range_but_not_nothing()
    {
        ActivityCost.Of(CostKind.Amount, 100, null, 2026).PlannedTo.ShouldBe(100);
        ActivityCost.Of(CostKind.WithinBudget, 100, 200, 2026).PlannedFrom.ShouldBeNull();
        Should.Throw<RuleBrokenException>(() => ActivityCost.Of(CostKind.Amount, null, null, 2026))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AmountIsMissing);
    }
}
