using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class EditionDecisionTests
{
    private static readonly DateOnly day = new(2026, 6, 15);

    [Fact]
    public void Only_a_draft_is_sent_on_referral_and_to_more_bodies_until_it_is_proposed()
    {
        var edition = Given.Document().Draft();
        edition.OnReferral();

        edition.Status.ShouldBe(EditionStatus.Referral);
        edition.Propose();
        Should.Throw<RuleBrokenException>(edition.OnReferral).Violations[0].Code.ShouldBe(RuleCode.EditionMustBeDraft);
    }

    [Fact]
    public void A_decided_edition_cannot_be_proposed_again() =>
        Should.Throw<RuleBrokenException>(Given.Document().AdoptedOn(day).Propose).Violations[0].Code.ShouldBe(RuleCode.EditionIsNotUnderPreparation);

    [Theory]
    [InlineData(DecisionOutcome.ReferredBack, EditionStatus.Draft)]
    [InlineData(DecisionOutcome.Rejected, EditionStatus.Draft)]
    [InlineData(DecisionOutcome.Proposed, EditionStatus.Proposed)]
    [InlineData(DecisionOutcome.Tabled, EditionStatus.Referral)]
    [InlineData(DecisionOutcome.Noted, EditionStatus.Referral)]
    public void On_the_way_to_adoption_a_decision_leads_where_it_should(DecisionOutcome outcome, EditionStatus expected)
    {
        var edition = Given.Document().Draft();
        edition.OnReferral();

        edition.Register(Given.Decision(outcome, day), Given.Council, null, Given.Today);

        edition.Status.ShouldBe(expected);
        edition.Decisions.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData(DecisionOutcome.Repealed, EditionState.Repealed)]
    [InlineData(DecisionOutcome.DeclaredCompleted, EditionState.Completed)]
    [InlineData(DecisionOutcome.Noted, EditionState.InForce)]
    [InlineData(DecisionOutcome.LaidToRecord, EditionState.InForce)]
    [InlineData(DecisionOutcome.Approved, EditionState.InForce)]
    [InlineData(DecisionOutcome.Revised, EditionState.InForce)]
    public void After_adoption_a_decision_leads_where_it_should(DecisionOutcome outcome, EditionState expected)
    {
        var edition = Given.Document().AdoptedOn(new(2024, 2, 26));

        edition.Register(Given.Decision(outcome, day), Given.Council, null, Given.Today);

        edition.StateOn(day).ShouldBe(EditionState.InForce);
        edition.StateOn(day.AddDays(1)).ShouldBe(expected);
    }

    [Fact]
    public void An_extension_moves_the_last_day_or_takes_it_away()
    {
        var edition = Given.Document().AdoptedOn(new(2024, 2, 26), to: new(2025, 12, 31));

        edition.Register(Given.Decision(DecisionOutcome.Extended, day), Given.Council, new(2028, 12, 31), Given.Today);
        (edition.ValidTo, edition.UntilFurtherNotice).ShouldBe((new DateOnly(2028, 12, 31), false));

        edition.Register(Given.Decision(DecisionOutcome.Extended, day), Given.Council, null, Given.Today);
        (edition.ValidTo, edition.UntilFurtherNotice).ShouldBe((null, true));
    }

    [Fact]
    public void What_is_not_adopted_cannot_be_repealed_and_what_has_ended_cannot_be_extended()
    {
        Obstacles(Given.Document().Draft(), DecisionOutcome.Repealed).ShouldBe([RuleCode.EditionIsNotAdopted]);
        var repealed = Given.Document().AdoptedOn(new(2024, 2, 26));
        repealed.Register(Given.Decision(DecisionOutcome.Repealed, day), Given.Council, null, Given.Today);

        Obstacles(repealed, DecisionOutcome.Extended).ShouldBe([RuleCode.EditionHasEnded]);
    }

    [Fact]
    public void An_adopted_edition_cannot_be_referred_back() =>
        Obstacles(Given.Document().AdoptedOn(new(2024, 2, 26)), DecisionOutcome.ReferredBack).ShouldBe([RuleCode.EditionIsAdopted]);

    [Fact]
    public void A_decision_lies_in_the_past_and_is_made_by_a_body_that_existed()
    {
        var edition = Given.Document().AdoptedOn(new(2024, 2, 26));
        var abolished = new Domain.Organisation.Body("fritidsnamnden", "Fritidsnämnden", Domain.Organisation.BodyKind.Committee);
        abolished.SetPeriod(null, new(2025, 12, 31));

        edition.ObstaclesToRegister(Given.Decision(DecisionOutcome.Noted, Given.Today.AddDays(1)), abolished, null, Given.Today)
            .Select(o => o.Code).ShouldBe([RuleCode.DecisionIsInTheFuture, RuleCode.BodyIsNotValidOnTheDay]);
    }

    [Fact]
    public void What_is_offered_to_register_is_what_is_not_refused()
    {
        Edition[] editions = [Given.Document().Draft(), Given.Document().AdoptedOn(new(2024, 2, 26))];

        foreach (var edition in editions)
        {
            foreach (var outcome in Enum.GetValues<DecisionOutcome>().Where(o => o is not DecisionOutcome.Adopted))
            {
                edition.OutcomesToRegister().Contains(outcome).ShouldBe(Obstacles(edition, outcome).Length == 0, $"{edition.Status} {outcome}");
            }

            edition.OutcomesToRegister().ShouldNotContain(DecisionOutcome.Adopted);
        }
    }

    private static string[] Obstacles(Edition edition, DecisionOutcome outcome) =>
        [.. edition.ObstaclesToRegister(Given.Decision(outcome, day), Given.Council, null, Given.Today).Select(o => o.Code)];
}
