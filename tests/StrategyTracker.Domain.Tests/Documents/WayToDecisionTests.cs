using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

/// <summary>Referral, amendments, several adopting bodies, competence and rectification.</summary>
public sealed class WayToDecisionTests
{
    private static readonly Body company = new("exempelstad-energi", "Exempelstad Energi AB", BodyKind.Company);

    [Fact]
    public void A_referral_goes_to_named_bodies_until_a_day_that_has_not_passed()
    {
        var draft = Given.Document().Draft();

        draft.ObstaclesToReferral([], Given.Today.AddDays(-1), Given.Today).Select(o => o.Code)
            .ShouldBe([RuleCode.ReferralNeedsBody, RuleCode.ReferralDayHasPassed]);
        draft.SendOnReferral([Given.Committee.Id, company.Id], Given.Today.AddDays(30), Given.Today);

        draft.Status.ShouldBe(EditionStatus.Referral);
        draft.ReferralRequests.Select(r => r.BodyId).ShouldBe([Given.Committee.Id, company.Id]);
    }

    [Fact]
    public void An_answer_that_has_not_come_is_missing_after_its_last_day_and_a_late_one_is_kept()
    {
        var draft = Given.Document().Draft();
        draft.SendOnReferral([Given.Committee.Id], Given.Today.AddDays(30), Given.Today);
        var request = draft.ReferralRequests.ShouldHaveSingleItem();

        request.IsMissingOn(Given.Today.AddDays(30)).ShouldBeFalse();
        request.IsMissingOn(Given.Today.AddDays(31)).ShouldBeTrue();
        draft.TakeAnswer(request, "Ingen erinran.", Given.Today.AddDays(40), "ÄN 2027/1", Given.Today.AddDays(40));
        request.IsMissingOn(Given.Today.AddDays(41)).ShouldBeFalse();
    }

    [Fact]
    public void One_that_is_asked_again_gets_the_new_day_and_after_its_answer_a_new_question()
    {
        var draft = Given.Document().Draft();
        draft.SendOnReferral([Given.Committee.Id], Given.Today.AddDays(10), Given.Today);
        draft.SendOnReferral([Given.Committee.Id], Given.Today.AddDays(20), Given.Today);
        draft.ReferralRequests.ShouldHaveSingleItem().AnswerBy.ShouldBe(Given.Today.AddDays(20));
        draft.TakeAnswer(draft.ReferralRequests[0], "Avstyrker.", Given.Today, null, Given.Today);

        draft.SendOnReferral([Given.Committee.Id], Given.Today.AddDays(40), Given.Today);

        draft.ReferralRequests.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_decided_takes_no_more_answers()
    {
        var document = Given.Document();
        var draft = document.Draft();
        draft.OnReferral();
        document.Adopt(draft, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

        draft.ObstaclesToAnswer(" ", Given.Today.AddDays(1), Given.Today).Select(o => o.Code)
            .ShouldBe([RuleCode.EditionIsAdopted, RuleCode.AnswerNeedsText, RuleCode.AnswerIsInTheFuture]);
    }

    [Fact]
    public void When_the_council_amends_the_proposal_is_kept_and_the_amended_text_is_the_adopted_one()
    {
        var document = Given.Document();
        var proposal = Proposed(document);

        var amended = document.Amend(proposal, "1.0 (förslag)");
        amended.Clauses[0].Write(ClauseKind.Text, null, "Inledning", "Så som fullmäktige ville.", null, null, null);
        document.Adopt(amended, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

        (proposal.Label, proposal.Status, proposal.EndedOn).ShouldBe(("1.0 (förslag)", EditionStatus.Amended, Given.Today));
        (amended.Label, amended.Status).ShouldBe(("1.0", EditionStatus.Adopted));
        proposal.Clauses[0].Text.ShouldBe("Förslaget.");
        EditionComparison.Between(proposal.Clauses, amended.Clauses).ShouldHaveSingleItem().Change.ShouldBe(ClauseChange.Reworded);
        document.CurrentOn(Given.Today).ShouldBe(amended);
        document.ProposalOf(amended).ShouldBe(proposal);
        Should.Throw<RuleBrokenException>(proposal.EnsureTextMayChange);
    }

    [Fact]
    public void The_kept_proposal_is_for_everyone_from_the_day_when_the_amended_text_is_adopted()
    {
        var document = Given.Document();
        var proposal = Proposed(document);
        var amended = document.Amend(proposal, "1.0 (förslag)");
        proposal.IsPublic.ShouldBeFalse();

        document.Adopt(amended, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

        proposal.IsPublic.ShouldBeTrue();
        proposal.StateOn(Given.Today).ShouldBe(EditionState.Amended);
    }

    [Fact]
    public void Only_a_proposal_is_amended_and_only_once()
    {
        var document = Given.Document();
        document.ObstaclesToAmend(document.Draft(), "1.0 (förslag)").ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EditionIsNotProposed);
        var other = Given.Document();
        var amended = other.Amend(Proposed(other), "1.0 (förslag)");

        other.ObstaclesToAmend(amended, "1.0 (förslag)").Select(o => o.Code).ShouldBe([RuleCode.EditionIsBeingAmended, RuleCode.EditionLabelIsTaken]);
    }

    [Fact]
    public void Amendments_may_be_taken_back_until_something_is_decided_on_them()
    {
        var document = Given.Document();
        var proposal = Proposed(document);
        var amended = document.Amend(proposal, "1.0 (förslag)");

        document.TakeBackAmendments(amended).ShouldBe(proposal);

        (proposal.Label, proposal.Status).ShouldBe(("1.0", EditionStatus.Proposed));
        document.Editions.ShouldBe([proposal]);
        var again = document.Amend(proposal, "1.0 (förslag)");
        again.Register(Given.Decision(DecisionOutcome.Tabled), Given.Council, null, Given.Today);
        document.ObstaclesToTakeBackAmendments(again).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AmendmentsCannotBeTakenBack);
    }

    [Fact]
    public void Referred_back_while_changes_are_written_the_proposal_is_kept_as_not_adopted_and_may_be_followed_by_another()
    {
        var document = Given.Document();
        var first = Proposed(document);
        var text = document.Amend(first, document.KeptLabelOf(first, "förslag", 40));

        document.Register(text, Given.Decision(DecisionOutcome.ReferredBack), Given.Council, null, Given.Today);

        (first.Label, first.Status, first.IsPublic).ShouldBe(("1.0 (förslag)", EditionStatus.NotAdopted, false));
        first.StateOn(Given.Today).ShouldBe(EditionState.NotAdopted);
        text.Status.ShouldBe(EditionStatus.Draft);
        text.Propose();
        var again = document.Amend(text, document.KeptLabelOf(text, "förslag", 40));
        (text.Label, again.Label).ShouldBe(("1.0 (förslag 2)", "1.0"));
        document.Adopt(again, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);
        document.Editions.Select(e => e.Status).ShouldBe([EditionStatus.NotAdopted, EditionStatus.Amended, EditionStatus.Adopted]);
    }

    [Fact]
    public void A_plan_of_which_only_a_proposal_is_kept_has_no_decided_text()
    {
        var document = Given.Document();
        var proposal = Proposed(document);
        var text = document.Amend(proposal, "1.0 (förslag)");
        document.HasDecidedText.ShouldBeFalse();

        document.Adopt(text, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

        document.HasDecidedText.ShouldBeTrue();
    }

    [Fact]
    public void Several_bodies_adopt_the_same_text_and_the_missing_one_is_known()
    {
        var document = Given.Document();
        var draft = document.Draft();
        draft.AwaitAdoptionBy([Given.Council.Id, company.Id]);
        document.Adopt(draft, Given.Decision(DecisionOutcome.Adopted, new(2026, 2, 26)), Given.Council, Given.Type(), Given.Today);

        draft.AdoptionsNotRegistered.ShouldBe([company.Id]);
        document.Adopt(draft, Given.Decision(DecisionOutcome.Adopted, new(2026, 4, 10), company), company, Given.Type(), Given.Today);

        draft.AdoptionsNotRegistered.ShouldBeEmpty();
        (draft.Status, draft.AdoptedOn, draft.ValidFrom, draft.Decisions.Count).ShouldBe((EditionStatus.Adopted, new DateOnly(2026, 2, 26), new DateOnly(2026, 2, 26), 2));
    }

    [Fact]
    public void A_body_adopts_a_text_once()
    {
        var document = Given.Document();
        var edition = document.AdoptedOn(new(2024, 2, 26));

        edition.ObstaclesToAdoption(document, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today)
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyHasAdopted);
    }

    [Fact]
    public void Without_competence_adoption_is_refused_with_the_rules_source_or_allowed_with_a_reason_that_stays()
    {
        var type = Given.Type();
        type.SetCompetences([new AdoptionCompetence(null, BodyKind.Council, null, null, null, "Riktlinjer för styrdokument, s. 4")]);
        var document = Given.Document(type);
        var draft = document.Draft();
        var refused = draft.ObstaclesToAdoption(document, Given.Decision(DecisionOutcome.Adopted, body: Given.Committee), Given.Committee, type, Given.Today)
            .ShouldHaveSingleItem();
        (refused.Code, refused.Arguments[2]).ShouldBe((RuleCode.BodyMayNotAdoptTypeBySource, "Riktlinjer för styrdokument, s. 4"));

        var decision = Given.Decision(DecisionOutcome.Adopted, body: Given.Committee).InSpiteOfCompetence("Delegerat av fullmäktige § 12.", "Strateg");
        document.Adopt(draft, decision, Given.Committee, type, Given.Today);

        (draft.Status, draft.Decisions[0].OverrideReason, draft.Decisions[0].OverriddenBy).ShouldBe((EditionStatus.Adopted, "Delegerat av fullmäktige § 12.", "Strateg"));
    }

    [Fact]
    public void Nothing_is_overridden_where_the_body_was_competent()
    {
        var document = Given.Document();
        var draft = document.Draft();

        document.Adopt(draft, Given.Decision(DecisionOutcome.Adopted).InSpiteOfCompetence("Behövs inte.", "Strateg"), Given.Council, Given.Type(), Given.Today);

        draft.Decisions[0].OverrideReason.ShouldBeNull();
    }

    [Fact]
    public void A_rectification_keeps_the_old_words_why_by_whom_and_when()
    {
        var document = Given.Document();
        var edition = Proposed(document);
        document.Adopt(edition, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);
        var clause = edition.Clauses[0];

        edition.Rectify(clause, "Inledning", "Förslaget", "Punkten var med av misstag.", "Strateg", Given.Today);

        clause.Text.ShouldBe("Förslaget");
        var kept = edition.Rectifications.ShouldHaveSingleItem();
        (kept.ClauseKey, kept.TextBefore, kept.TextAfter, kept.By, kept.Date).ShouldBe((clause.Key, "Förslaget.", "Förslaget", "Strateg", Given.Today));
    }

    [Fact]
    public void A_draft_is_not_rectified_and_a_rectification_has_a_reason_and_changes_something()
    {
        var edition = Proposed(Given.Document());
        var clause = edition.Clauses[0];

        edition.ObstaclesToRectify(clause, clause.Heading, clause.Text, " ").Select(o => o.Code)
            .ShouldBe([RuleCode.EditionIsNotAdopted, RuleCode.RectificationChangesNothing, RuleCode.RectificationNeedsReason]);
    }

    [Fact]
    public void That_another_document_took_its_place_may_be_registered_long_after()
    {
        var edition = Given.Document().AdoptedOn(new(2012, 11, 1));

        edition.ObstaclesToReplace(new(2012, 10, 31)).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EndsBeforeItBegins);
        edition.Replace(new(2024, 2, 25));

        edition.StateOn(new(2024, 2, 25)).ShouldBe(EditionState.InForce);
        edition.StateOn(new(2024, 2, 26)).ShouldBe(EditionState.Superseded);
    }

    [Fact]
    public void A_repeal_may_take_effect_later_than_its_decision()
    {
        var edition = Given.Document().AdoptedOn(new(2024, 2, 26));

        edition.Register(Given.Decision(DecisionOutcome.Repealed), Given.Council, new(2026, 12, 31), Given.Today);

        edition.StateOn(new(2026, 12, 31)).ShouldBe(EditionState.InForce);
        edition.StateOn(new(2027, 1, 1)).ShouldBe(EditionState.Repealed);
    }

    private static Edition Proposed(GoverningDocument document)
    {
        var draft = document.Draft();
        draft.Clauses[0].Write(ClauseKind.Text, null, "Inledning", "Förslaget.", null, null, null);
        draft.Propose();
        return draft;
    }
}
