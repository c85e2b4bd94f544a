using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.Documents.Comparing;
using StrategyTracker.Features.Documents.Deciding;

namespace StrategyTracker.Tests.Features.Documents;

/// <summary>The way to a decision against a real database.</summary>
public sealed class DecidingTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body committee = An.Committee();
    private readonly Body company = An.Body("Exempelstad Energi AB", BodyKind.Company);
    private readonly DocumentType type = An.Type();
    private readonly GoverningDocument plan;
    private readonly Edition draft;

    public DecidingTests()
    {
        type.SetCompetences(
        [
            new AdoptionCompetence(council.Id, null, null, null, null, "Riktlinjer för styrdokument"),
            new AdoptionCompetence(company.Id, null, null, null, null, null),
        ]);
        plan = type.Document("plan", "Plan");
        draft = plan.Draft();
    }

    protected override Task ArrangeAsync() => SaveAsync(council, committee, company, type, plan);

    [Fact]
    public async Task A_referral_is_sent_answered_and_shown_with_what_is_missing()
    {
        (await ReferAsync(committee, company)).Succeeded.ShouldBeTrue();
        var lines = (await As<DecidingQueries>(Actors.Strategist).GetAsync(draft.Id, Cancel))!.Referrals;
        lines.Select(l => l.Body.Name).ShouldBe(["Exempelstad Energi AB", "Äldrenämnden"]);
        var answer = new AnswerReferralInput
        {
            EditionId = draft.Id, RequestId = lines[1].Id, Answer = " Ingen erinran. ", AnsweredOn = Today, RegistrationNumber = "ÄN 2026/7",
        };
        (await As<AnswerReferral>(Actors.Strategist).RunAsync(answer, Cancel)).Succeeded.ShouldBeTrue();
        Clock.Move(TimeSpan.FromDays(40));

        lines = (await As<DecidingQueries>(Actors.Strategist).GetAsync(draft.Id, Cancel))!.Referrals;

        lines.Select(l => (l.Answer, l.IsMissing)).ShouldBe([(null, true), ("Ingen erinran.", false)]);
        (await As<DocumentQueries>(Actors.Reader).GetAsync("plan", null, Cancel))!.Edition!.Referrals.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Coordinator)]
    public async Task Only_those_who_write_documents_lead_them_to_a_decision(Role role)
    {
        var actor = new Actor(Guid.CreateVersion7(), "Någon", RoleRights.Of(role).ToHashSet(), new HashSet<Guid>(), new HashSet<Guid>());
        Outcome[] outcomes =
        [
            await As<SendOnReferral>(actor).RunAsync(new SendOnReferralInput { EditionId = draft.Id, BodyIds = [committee.Id], AnswerBy = Today }, Cancel),
            await As<AnswerReferral>(actor).RunAsync(new AnswerReferralInput { EditionId = draft.Id, Answer = "x", AnsweredOn = Today }, Cancel),
            await As<ProposeEdition>(actor).RunAsync(new ProposeEditionInput(draft.Id), Cancel),
            await As<AmendProposal>(actor).RunAsync(new AmendProposalInput(draft.Id), Cancel),
            await As<TakeBackAmendments>(actor).RunAsync(new TakeBackAmendmentsInput(draft.Id), Cancel),
            await As<AwaitAdoption>(actor).RunAsync(new AwaitAdoptionInput(draft.Id, [council.Id]), Cancel),
            await As<AdoptEdition>(actor).RunAsync(Adoption(council, draft.Revision), Cancel),
            await As<ReplaceEdition>(actor).RunAsync(new ReplaceEditionInput { EditionId = draft.Id, ByDocumentId = plan.Id, LastDay = Today }, Cancel),
            await As<RectifyClause>(actor).RunAsync(new RectifyClauseInput { EditionId = draft.Id, ClauseKey = "inledning", Reason = "x" }, Cancel),
        ];

        outcomes.ShouldAllBe(o => o.Kind == OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Referred_back_proposed_again_and_adopted_with_changes_that_can_be_compared()
    {
        await ReferAsync(committee);
        (await As<RegisterDecision>(Actors.Strategist).RunAsync(Other(DecisionOutcome.ReferredBack), Cancel)).Succeeded.ShouldBeTrue();
        (await As<ProposeEdition>(Actors.Strategist).RunAsync(new ProposeEditionInput(draft.Id), Cancel)).Succeeded.ShouldBeTrue();
        (await As<AmendProposal>(Actors.Strategist).RunAsync(new AmendProposalInput(draft.Id), Cancel)).Succeeded.ShouldBeTrue();
        await using (var db = Db())
        {
            var edition = await db.Editions.Include(e => e.Clauses).SingleAsync(e => e.Label == "1.0", Cancel);
            edition.Clauses[0].Write(ClauseKind.Text, "1", "Inledning", "Så som fullmäktige ville", null, null, null);
            await db.SaveChangesAsync(Cancel);
        }

        var amended = await EditionAsync("1.0");
        (await As<ComparisonQueries>(Actor.Anonymous).GetAsync("plan", null, null, Cancel)).ShouldBeNull();
        (await As<AdoptEdition>(Actors.Strategist).RunAsync(Adoption(council, amended.Revision, amended.Id), Cancel)).Violations.ShouldBeEmpty();

        var seen = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("plan", null, Cancel))!;
        (seen.Edition!.Label, seen.Edition.KeptProposal).ShouldBe(("1.0", "1.0 (förslag)"));
        seen.Edition.Referrals.ShouldBeEmpty();
        var comparison = (await As<ComparisonQueries>(Actor.Anonymous).GetAsync("plan", "1.0 (förslag)", "1.0", Cancel))!;
        comparison.Count(ClauseChange.Reworded).ShouldBe(1);
    }

    [Fact]
    public async Task Changes_are_taken_back_and_the_proposal_has_its_name_again()
    {
        await As<ProposeEdition>(Actors.Strategist).RunAsync(new ProposeEditionInput(draft.Id), Cancel);
        await As<AmendProposal>(Actors.Strategist).RunAsync(new AmendProposalInput(draft.Id), Cancel);

        (await As<TakeBackAmendments>(Actors.Strategist).RunAsync(new TakeBackAmendmentsInput((await EditionAsync("1.0")).Id), Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        var left = await db.Editions.SingleAsync(Cancel);
        (left.Id, left.Label, left.Status).ShouldBe((draft.Id, "1.0", EditionStatus.Proposed));
    }

    [Fact]
    public async Task Each_body_has_its_decision_and_the_missing_one_says_that_it_is_not_registered()
    {
        (await As<AwaitAdoption>(Actors.Strategist).RunAsync(new AwaitAdoptionInput(draft.Id, [council.Id, company.Id]), Cancel)).Succeeded.ShouldBeTrue();
        (await As<AdoptEdition>(Actors.Strategist).RunAsync(Adoption(council, (await EditionAsync("1.0")).Revision), Cancel)).Violations.ShouldBeEmpty();
        (await AdoptersAsync()).ShouldBe([("Kommunfullmäktige", true), ("Exempelstad Energi AB", false)]);

        (await As<AdoptEdition>(Actors.Strategist).RunAsync(Adoption(company, (await EditionAsync("1.0")).Revision), Cancel)).Violations.ShouldBeEmpty();

        (await AdoptersAsync()).ShouldBe([("Kommunfullmäktige", true), ("Exempelstad Energi AB", true)], ignoreOrder: true);
        (await As<AdoptEdition>(Actors.Strategist).RunAsync(Adoption(company, (await EditionAsync("1.0")).Revision), Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyHasAdopted);

        async Task<IEnumerable<(string, bool)>> AdoptersAsync() =>
            (await As<DocumentQueries>(Actor.Anonymous).GetAsync("plan", null, Cancel))!.Edition!.Adopters.Select(a => (a.Body.Name, a.IsRegistered));
    }

    [Fact]
    public async Task Competence_is_refused_with_its_source_or_overridden_by_a_named_function_with_a_reason()
    {
        var input = Adoption(committee, draft.Revision);
        var preview = await As<DecidingQueries>(Actors.Strategist).PreviewAdoptionAsync(input, Cancel);
        preview.LacksCompetence.ShouldBeTrue();
        preview.Obstacles.ShouldHaveSingleItem().Arguments[2].ShouldBe("Riktlinjer för styrdokument");

        input.OverrideReason = "Delegerat av fullmäktige § 12.";
        (await As<AdoptEdition>(Actors.Strategist).RunAsync(input, Cancel)).Violations.ShouldBeEmpty();

        var decision = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("plan", null, Cancel))!.Edition!.Decisions.ShouldHaveSingleItem();
        (decision.OverrideReason, decision.OverriddenBy).ShouldBe(("Delegerat av fullmäktige § 12.", Actors.Strategist.Name));
    }

    [Fact]
    public async Task A_rectification_is_shown_at_its_clause_and_in_the_change_log()
    {
        await As<AdoptEdition>(Actors.Strategist).RunAsync(Adoption(council, draft.Revision), Cancel);
        var input = new RectifyClauseInput
        {
            EditionId = draft.Id, SeenRevision = (await EditionAsync("1.0")).Revision, ClauseKey = "inledning", Heading = "Inledning", Text = "Texten", Reason = "Skrivfel",
        };

        (await As<RectifyClause>(Actors.Strategist).RunAsync(input, Cancel)).Violations.ShouldBeEmpty();

        var edition = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("plan", null, Cancel))!.Edition!;
        edition.Clauses[0].Text.ShouldBe("Texten");
        edition.Notes.Rectifications["inledning"].ShouldHaveSingleItem().TextBefore.ShouldBe("Text");
        edition.ChangeLog.Select(l => l.By).ShouldBe(["Kommunfullmäktige", Actors.Strategist.Name]);
        input.Text = "Texten igen";
        (await As<RectifyClause>(Actors.Strategist).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
    }

    [Fact]
    public async Task Two_documents_that_replaced_each_other_are_registered_late_and_linked()
    {
        await As<AdoptEdition>(Actors.Strategist).RunAsync(Adoption(council, draft.Revision), Cancel);
        var newer = type.Document("nyare", "Nyare");
        await SaveAsync(newer);

        (await As<ReplaceEdition>(Actors.Strategist).RunAsync(new ReplaceEditionInput { EditionId = draft.Id, ByDocumentId = newer.Id, LastDay = Today }, Cancel))
            .Violations.ShouldBeEmpty();

        await using var db = Db();
        (await db.DocumentRelations.SingleAsync(Cancel)).ShouldSatisfyAllConditions(r => r.FromId.ShouldBe(newer.Id), r => r.Kind.ShouldBe(RelationKind.Replaces));
        (await EditionAsync("1.0")).StateOn(Today.AddDays(1)).ShouldBe(EditionState.Superseded);
    }

    private async Task<Outcome> ReferAsync(params Body[] bodies) => await As<SendOnReferral>(Actors.Strategist).RunAsync(
        new SendOnReferralInput { EditionId = draft.Id, BodyIds = [.. bodies.Select(b => b.Id)], AnswerBy = Today.AddDays(30) }, Cancel);

    private async Task<Edition> EditionAsync(string label)
    {
        await using var db = Db();
        return await db.Editions.AsNoTracking().SingleAsync(e => e.Label == label, Cancel);
    }

    private AdoptEditionInput Adoption(Body body, int revision, Guid? editionId = null) =>
        new() { EditionId = editionId ?? draft.Id, SeenRevision = revision, BodyId = body.Id, Date = Today, Paragraph = "41" };

    private RegisterDecisionInput Other(DecisionOutcome outcome) => new() { EditionId = draft.Id, Outcome = outcome, BodyId = council.Id, Date = Today };
}
