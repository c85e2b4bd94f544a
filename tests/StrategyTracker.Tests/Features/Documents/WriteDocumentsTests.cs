using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Deciding;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class WriteDocumentsTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body committee = An.Committee();
    private readonly DocumentType type = An.Type();
    private readonly GoverningDocument programme;
    private readonly GoverningDocument plan;

    public WriteDocumentsTests()
    {
        type.SetCompetences([new AdoptionCompetence(council.Id, null, null, null, null, null)]);
        programme = type.Document("program", "Program");
        programme.Adopted(type, council, new(2024, 2, 26));
        plan = type.Document("plan", "Plan");
        plan.Draft();
    }

    protected override Task ArrangeAsync() =>
        SaveAsync(council, committee, type, programme, plan, new DocumentRelation(plan.Id, programme.Id, RelationKind.Concretises, null));

    [Fact]
    public async Task A_new_document_begins_with_a_draft()
    {
        var outcome = await As<CreateDocument>(Actors.Strategist).RunAsync(New("ny-plan"), Cancel);

        outcome.Value.ShouldBe("ny-plan");
        await using var db = Db();
        var document = await db.Documents.Include(d => d.Editions).SingleAsync(d => d.Key == "ny-plan", Cancel);
        document.Editions.ShouldHaveSingleItem().Status.ShouldBe(EditionStatus.Draft);
    }

    [Fact]
    public async Task A_new_document_takes_its_place_at_once_where_its_type_may_stand()
    {
        var input = New("ny-plan");
        input.AboveId = programme.Id;
        (await As<CreateDocument>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        await using (var db = Db())
        {
            (await db.DocumentRelations.SingleAsync(r => r.From.Key == "ny-plan", Cancel)).ToId.ShouldBe(programme.Id);
            var other = An.Type("Policy");
            db.Add(other);
            (await db.DocumentTypes.Include(t => t.MayStandUnder).SingleAsync(t => t.Id == type.Id, Cancel)).SetMayStandUnder([other.Id]);
            await db.SaveChangesAsync(Cancel);
        }

        var refused = New("annan-plan");
        refused.AboveId = programme.Id;

        (await As<CreateDocument>(Actors.Strategist).RunAsync(refused, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.TypeMayNotStandUnder);
    }

    [Fact]
    public async Task A_new_document_needs_the_right_a_title_a_type_and_a_key_of_its_own()
    {
        (await As<CreateDocument>(Actors.Administrator).RunAsync(New("ny-plan"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        var invalid = await As<CreateDocument>(Actors.Strategist).RunAsync(new CreateDocumentInput { Title = " " }, Cancel);
        invalid.FieldErrors.Keys.ShouldBe([nameof(CreateDocumentInput.Title), nameof(CreateDocumentInput.Key), nameof(CreateDocumentInput.TypeId)], ignoreOrder: true);
        (await As<CreateDocument>(Actors.Strategist).RunAsync(New("Ny plan"), Cancel)).Violations[0].Code.ShouldBe(RuleCode.KeyIsNotReadable);
        (await As<CreateDocument>(Actors.Strategist).RunAsync(New("plan"), Cancel)).Violations[0].Code.ShouldBe(RuleCode.KeyIsTaken);
    }

    [Fact]
    public async Task A_stale_form_does_not_overwrite_a_documents_facts()
    {
        var input = new DescribeDocumentInput { DocumentId = plan.Id, SeenRevision = plan.Revision, Title = "Planen", TypeId = type.Id };

        (await As<DescribeDocument>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        (await As<DescribeDocument>(Actors.Strategist).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
    }

    [Fact]
    public async Task A_relation_that_would_turn_the_hierarchy_round_is_refused()
    {
        var outcome = await As<RelateDocuments>(Actors.Strategist).RunAsync(
            new RelateDocumentsInput { FromId = programme.Id, ToId = plan.Id, Kind = RelationKind.Concretises }, Cancel);

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DocumentWouldStandAboveItself);
    }

    [Fact]
    public async Task A_relation_is_added_once_and_taken_back()
    {
        var input = new RelateDocumentsInput { FromId = programme.Id, ToId = plan.Id, Kind = RelationKind.RefersTo, Note = "se bilagan" };
        (await As<RelateDocuments>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        (await As<RelateDocuments>(Actors.Strategist).RunAsync(input, Cancel)).Violations[0].Code.ShouldBe(RuleCode.RelationExists);
        await using var db = Db();
        var relation = await db.DocumentRelations.SingleAsync(r => r.Kind == RelationKind.RefersTo, Cancel);

        (await As<RemoveRelation>(Actors.Strategist).RunAsync(new RemoveRelationInput(relation.Id), Cancel)).Succeeded.ShouldBeTrue();
        (await As<RemoveRelation>(Actors.Strategist).RunAsync(new RemoveRelationInput(relation.Id), Cancel)).Violations[0].Code.ShouldBe(RuleCode.NotFound);
    }

    [Fact]
    public async Task A_new_edition_is_refused_while_one_is_under_preparation_and_else_begins_with_the_text()
    {
        (await As<BeginDraft>(Actors.Strategist).RunAsync(new BeginDraftInput { DocumentId = plan.Id, Label = "2.0" }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DraftAlreadyExists);

        (await As<BeginDraft>(Actors.Strategist).RunAsync(new BeginDraftInput { DocumentId = programme.Id, Label = "2.0" }, Cancel)).Value.ShouldBe("2.0");
        await using var db = Db();
        var draft = await db.Editions.Include(e => e.Clauses).SingleAsync(e => e.DocumentId == programme.Id && e.Label == "2.0", Cancel);
        draft.Clauses.ShouldHaveSingleItem().Heading.ShouldBe("Inledning");
    }

    [Fact]
    public async Task Adoption_is_refused_with_every_obstacle_that_the_page_has_shown()
    {
        var input = Adoption(committee, Today.AddDays(1));
        var preview = await As<DecidingQueries>(Actors.Strategist).PreviewAdoptionAsync(input, Cancel);

        var outcome = await As<AdoptEdition>(Actors.Strategist).RunAsync(input, Cancel);

        outcome.Violations.Select(v => v.Code).ShouldBe([RuleCode.DecisionIsInTheFuture, RuleCode.BodyMayNotAdoptType], ignoreOrder: true);
        preview.Obstacles.Select(v => v.Code).ShouldBe(outcome.Violations.Select(v => v.Code));
    }

    [Fact]
    public async Task What_is_adopted_is_the_text_that_was_shown()
    {
        var input = Adoption(council, Today);
        (await As<AddClause>(Actors.Strategist).RunAsync(new AddClauseInput { EditionId = input.EditionId, Heading = "Sent tillägg" }, Cancel)).Succeeded.ShouldBeTrue();

        (await As<AdoptEdition>(Actors.Strategist).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (await As<AdoptEdition>(Actors.Reader).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<AdoptEdition>(Actors.Strategist).RunAsync(new AdoptEditionInput { EditionId = input.EditionId }, Cancel)).FieldErrors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_adopted_edition_supersedes_the_earlier_one_and_can_no_longer_be_written()
    {
        await As<BeginDraft>(Actors.Strategist).RunAsync(new BeginDraftInput { DocumentId = programme.Id, Label = "2.0" }, Cancel);
        await using (var db = Db())
        {
            var draft = await db.Editions.SingleAsync(e => e.Label == "2.0", Cancel);
            var input = new AdoptEditionInput { EditionId = draft.Id, SeenRevision = draft.Revision, BodyId = council.Id, Date = Today, Paragraph = "12" };
            (await As<DecidingQueries>(Actors.Strategist).PreviewAdoptionAsync(input, Cancel)).ShouldSatisfyAllConditions(
                p => p.Obstacles.ShouldBeEmpty(), p => p.Supersedes.ShouldBe("1.0"), p => p.LastDay.ShouldBe(Today.AddDays(-1)));
            (await As<AdoptEdition>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        }

        await using var after = Db();
        var editions = await after.Editions.Where(e => e.DocumentId == programme.Id).OrderBy(e => e.Ordinal).ToListAsync(Cancel);
        editions.Select(e => (e.Status, e.EndedOn)).ShouldBe([(EditionStatus.Superseded, Today.AddDays(-1)), (EditionStatus.Adopted, null)]);
        (await As<AddClause>(Actors.Strategist).RunAsync(new AddClauseInput { EditionId = editions[1].Id }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EditionIsAdopted);
    }

    [Fact]
    public async Task A_decision_after_adoption_has_its_effect_and_leaves_its_trace()
    {
        var edition = programme.Editions[0];
        var input = new RegisterDecisionInput { EditionId = edition.Id, Outcome = DecisionOutcome.Repealed, BodyId = council.Id, Date = Today, Paragraph = "77" };

        (await As<RegisterDecision>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        (await As<RegisterDecision>(Actors.Strategist).RunAsync(input, Cancel)).Violations[0].Code.ShouldBe(RuleCode.EditionHasEnded);

        await using var db = Db();
        var read = await db.Editions.Include(e => e.Decisions).SingleAsync(e => e.Id == edition.Id, Cancel);
        (read.Status, read.EndedOn, read.Decisions.Count).ShouldBe((EditionStatus.Repealed, Today, 2));
        (await db.AuditRows.AnyAsync(r => r.Command == nameof(RegisterDecision) && r.RootId == edition.Id, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_goes_on_referral_is_proposed_and_is_referred_back()
    {
        var id = plan.Editions[0].Id;
        var referral = new SendOnReferralInput { EditionId = id, BodyIds = [committee.Id], AnswerBy = Today };
        (await As<SendOnReferral>(Actors.Strategist).RunAsync(referral, Cancel)).Succeeded.ShouldBeTrue();
        (await As<ProposeEdition>(Actors.Strategist).RunAsync(new ProposeEditionInput(id), Cancel)).Succeeded.ShouldBeTrue();
        (await As<SendOnReferral>(Actors.Strategist).RunAsync(referral, Cancel)).Violations[0].Code.ShouldBe(RuleCode.EditionMustBeDraft);
        (await As<RegisterDecision>(Actors.Strategist).RunAsync(
            new RegisterDecisionInput { EditionId = id, Outcome = DecisionOutcome.ReferredBack, BodyId = council.Id, Date = Today }, Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.Editions.SingleAsync(e => e.Id == id, Cancel)).Status.ShouldBe(EditionStatus.Draft);
    }

    private CreateDocumentInput New(string key) => new() { Title = "Ny plan", Key = key, TypeId = type.Id };

    private AdoptEditionInput Adoption(Body body, DateOnly date) =>
        new() { EditionId = plan.Editions[0].Id, SeenRevision = plan.Editions[0].Revision, BodyId = body.Id, Date = date };
}
