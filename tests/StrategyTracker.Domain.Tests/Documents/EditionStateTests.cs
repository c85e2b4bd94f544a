using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class EditionStateTests
{
    [Fact]
    public void An_adopted_edition_applies_from_its_first_day_to_its_last()
    {
        var edition = Given.Document().AdoptedOn(new(2024, 2, 1), from: new(2024, 3, 1), to: new(2025, 12, 31));

        edition.StateOn(new(2024, 2, 29)).ShouldBe(EditionState.NotYetInForce);
        edition.StateOn(new(2024, 3, 1)).ShouldBe(EditionState.InForce);
        edition.StateOn(new(2025, 12, 31)).ShouldBe(EditionState.InForce);
    }

    [Fact]
    public void That_the_period_is_over_is_not_that_it_has_ceased_to_apply()
    {
        var document = Given.Document();
        var edition = document.AdoptedOn(new(2024, 2, 1), to: new(2025, 12, 31));

        edition.StateOn(Given.Today).ShouldBe(EditionState.PeriodOver);
        edition.Status.ShouldBe(EditionStatus.Adopted);
        document.CurrentOn(Given.Today).ShouldBe(edition);
    }

    [Fact]
    public void Until_further_notice_has_no_end()
    {
        var document = Given.Document();
        var draft = document.Draft();
        draft.SetValidity(new(2012, 4, 12), new(2015, 1, 1), untilFurtherNotice: true);
        document.Adopt(draft, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

        draft.ValidTo.ShouldBeNull();
        draft.StateOn(new(2099, 1, 1)).ShouldBe(EditionState.InForce);
    }

    [Fact]
    public void A_period_cannot_end_before_it_begins() =>
        Should.Throw<RuleBrokenException>(() => Given.Document().Draft(from: new(2026, 1, 1), to: new(2025, 1, 1)))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EndsBeforeItBegins);

    [Fact]
    public void A_new_document_shows_its_newest_edition_while_none_applies()
    {
        var document = Given.Document();
        var draft = document.Draft();

        document.CurrentOn(Given.Today).ShouldBe(draft);
        Given.Document().CurrentOn(Given.Today).ShouldBeNull();
    }

    [Fact]
    public void Drafts_are_read_by_those_who_write_them_referrals_by_those_signed_in_and_decided_texts_by_anyone()
    {
        var document = Given.Document();
        var edition = document.Draft();
        var writer = Given.ActorWith(Right.ReadInternal, Right.EditDocuments);
        var reader = Given.ActorWith(Right.ReadInternal);

        Readers().ShouldBe((true, false, false));
        edition.OnReferral();
        Readers().ShouldBe((true, true, false));
        edition.Propose();
        Readers().ShouldBe((true, true, false));
        document.Adopt(edition, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);
        Readers().ShouldBe((true, true, true));

        (bool Writer, bool Reader, bool Anyone) Readers() =>
            (edition.MayBeReadBy(writer), edition.MayBeReadBy(reader), edition.MayBeReadBy(Actor.Anonymous));
    }
}
