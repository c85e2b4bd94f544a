using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class HandoverTests
{
    private static readonly DateOnly NewOrder = new(2026, 11, 1);
    private readonly Guid old = Guid.CreateVersion7();
    private readonly Guid successor = Guid.CreateVersion7();
    private readonly Guid other = Guid.CreateVersion7();

    [Fact]
    public void The_successor_has_the_part_and_the_past_shows_who_had_it()
    {
        var activity = With((old, ParticipationRole.Lead), (other, ParticipationRole.Participant));

        activity.HandOver(old, successor, NewOrder);

        activity.Participations.Select(p => (p.BodyId, p.Role)).ShouldBe([(other, ParticipationRole.Participant), (successor, ParticipationRole.Lead)]);
        var handover = activity.Handovers.ShouldHaveSingleItem();
        (handover.FromBodyId, handover.ToBodyId, handover.Role, handover.Date).ShouldBe((old, successor, ParticipationRole.Lead, NewOrder));
        activity.RolesNowAndBefore.ShouldContain((old, ParticipationRole.Lead));
    }

    [Theory]
    [InlineData(ParticipationRole.Lead, ParticipationRole.CoOwner, ParticipationRole.Lead)]
    [InlineData(ParticipationRole.Participant, ParticipationRole.CoOwner, ParticipationRole.CoOwner)]
    public void A_successor_with_a_part_of_its_own_keeps_the_weightier(ParticipationRole handed, ParticipationRole own, ParticipationRole after)
    {
        var activity = With((old, handed), (successor, own));

        activity.HandOver(old, successor, NewOrder);

        activity.Participations.ShouldHaveSingleItem().Role.ShouldBe(after);
        activity.Handovers[0].RoleBefore.ShouldBe(own);
        activity.Handovers[0].IsWhyItAnswers.ShouldBeFalse();
    }

    [Fact]
    public void The_benefit_goes_along_also_where_the_body_has_no_part()
    {
        var activity = With((other, ParticipationRole.Lead));
        activity.ExpectEffect(new ExpectedEffect("Kortare köer", null, null, null, 2027, old));

        activity.HandOver(old, successor, NewOrder);

        activity.Effect!.BenefitOwnerId.ShouldBe(successor);
        activity.Handovers.ShouldBeEmpty();
    }

    [Fact]
    public void A_body_without_a_part_has_nothing_to_hand_over() =>
        Should.Throw<RuleBrokenException>(() => With((other, ParticipationRole.Lead)).HandOver(old, successor, NewOrder))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyHasNoPart);

    private static Activity With(params (Guid, ParticipationRole)[] participations)
    {
        var activity = Make.Activity();
        activity.SetParticipations(participations);
        return activity;
    }
}
