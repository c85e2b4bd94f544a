using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Proposing;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange.Proposing;

public sealed class BringInDocumentTests : DataTest
{
    private const string Text = """
        Program för friluftsliv i Testköpings kommun 2025–2028
        Antaget av kommunfullmäktige 2025-02-24 § 9
        Dnr KS 2024/00033

        1 Inledning

        Alla ska kunna komma ut i naturen.

        2 Målområden

        2.1 Nära natur

        Det är nära till skogen för de flesta.

        2.2 Tillgängliga leder

        Lederna passar för alla.

        3 Åtgärder

        | Åtgärd | Ansvarig | Tid |
        | Märk upp lederna | Kultur- och fritidsnämnden | 2025–2026 |
        | Rusta vindskydden | Tekniska nämnden | 2027 |
        """;

    private readonly Body municipality = An.Body("Testköping", BodyKind.Municipality);
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);

    protected override async Task ArrangeAsync()
    {
        council.PlaceUnder(municipality, new Dictionary<Guid, Guid?>());
        await SaveAsync(municipality, council);
    }

    [Fact]
    public void A_proposal_on_which_somebody_works_comes_back_with_what_was_corrected_and_makes_the_same_document()
    {
        var source = PlainText.Read("\u200eMål\u0007\n" + Text);
        var form = new ProposalForm(DocumentRecogniser.Recognise(source), "text.txt");
        (form.Title, form.AdoptedOn, form.AsDraft) = ("Friluft", new DateOnly(2025, 3, 1), false);
        form.Clauses[0].Kind = ClauseKind.Responsibility;
        form.Clauses[0].Body = "Kulturnämnden";
        form.Clauses[1].IsKept = false;
        form.Activities[0].Title = "Märk alla leder";

        var (again, kept) = UnfinishedProposal.Read(UnfinishedProposal.Write(source, form))!.Value;

        (kept.Title, kept.AdoptedOn, kept.AsDraft, kept.Source).ShouldBe(("Friluft", new DateOnly(2025, 3, 1), false, "text.txt"));
        kept.Found.Remarks.Select(RemarkWords.Line).ShouldBe(form.Found.Remarks.Select(RemarkWords.Line));
        again.Blocks.Count.ShouldBe(source.Blocks.Count);
        PackageJson.Write(ProposedPackage.Of(kept.Corrected(), kept.Source, KnownNames.None, kept.AsDraft))
            .ShouldBe(PackageJson.Write(ProposedPackage.Of(form.Corrected(), form.Source, KnownNames.None, form.AsDraft)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"Name\":\"x\"}")]
    public void A_draft_of_another_shape_is_no_proposal(string draft) => UnfinishedProposal.Read(draft).ShouldBeNull();

    [Fact]
    public async Task What_was_kept_of_a_proposal_is_forgotten_when_the_document_is_made_and_not_before()
    {
        var account = new StrategyTracker.Data.Account { UserName = "strateg", FunctionName = "Strateg" };
        await SaveAsync(account);
        var strategist = Actors.Strategist with { UserId = account.Id };
        await As<KeepTyped>(strategist).RunAsync(
            new KeepTypedInput { Form = UnfinishedProposal.FormName, Content = UnfinishedProposal.Write(PlainText.Read(Text), Form()) }, Cancel);

        await As<BringInDocument>(strategist).RunAsync(Form(), dryRun: true, Cancel);
        (await As<TypedQueries>(strategist).FindAsync(UnfinishedProposal.FormName, Cancel)).ShouldNotBeNull();

        await As<BringInDocument>(strategist).RunAsync(Form(), dryRun: false, Cancel);
        (await As<TypedQueries>(strategist).FindAsync(UnfinishedProposal.FormName, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Draft_is_made_with_its_areas_activities_and_the_bodies_that_were_missing()
    {
        var (result, made) = await As<BringInDocument>(Actors.Strategist).RunAsync(Form(), dryRun: false, Cancel);

        result.Outcome.Kind.ShouldBe(OutcomeKind.Done);
        await using var db = Db();
        var document = await db.Documents.Include(d => d.Type).Include(d => d.Editions).ThenInclude(e => e.Clauses).SingleAsync(d => d.Key == made.Key, Cancel);
        var edition = document.Editions.ShouldHaveSingleItem();
        (edition.Status, edition.Label, edition.ValidTo).ShouldBe((EditionStatus.Draft, "2025", new DateOnly(2028, 12, 31)));
        edition.SourceNote!.ShouldContain("Kommunfullmäktige 2025-02-24");
        edition.Decisions.ShouldBeEmpty();
        document.MunicipalityId.ShouldBe(municipality.Id, "the municipality is known, though the text adds its kind");
        document.Type.Name.ShouldBe("Program");
        (await db.TargetAreas.Where(t => t.DocumentId == document.Id).OrderBy(t => t.Position).Select(t => t.Title).ToListAsync(Cancel)).ShouldBe(["Nära natur", "Tillgängliga leder"]);
        (await db.Activities.Where(a => a.DocumentId == document.Id).Select(a => a.Title).ToListAsync(Cancel)).ShouldBe(["Märk upp lederna", "Rusta vindskydden"], ignoreOrder: true);
        (await db.Bodies.Where(b => b.ParentId == municipality.Id).Select(b => b.Name).ToListAsync(Cancel))
            .ShouldBe(["Kommunfullmäktige", "Kultur- och fritidsnämnden", "Tekniska nämnden"], ignoreOrder: true);
    }

    [Fact]
    public async Task Adopted_text_comes_in_with_its_decision_by_the_body_that_is_there()
    {
        var form = Form();
        form.AsDraft = false;

        var (result, made) = await As<BringInDocument>(Actors.Strategist).RunAsync(form, dryRun: false, Cancel);

        result.Succeeded.ShouldBeTrue();
        await using var db = Db();
        var edition = await db.Editions.Include(e => e.Decisions).SingleAsync(e => e.Document.Key == made.Key, Cancel);
        edition.Status.ShouldBe(EditionStatus.Adopted);
        edition.Decisions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.BodyId.ShouldBe(council.Id), d => d.Paragraph.ShouldBe("9"), d => d.RegistrationNumber.ShouldBe("KS 2024/00033"));
    }

    [Fact]
    public async Task Corrections_are_what_comes_in()
    {
        var form = Form();
        form.Title = "Friluftsprogrammet";
        form.Clauses.Single(c => c.Heading == "Tillgängliga leder").Kind = ClauseKind.Goal;
        form.Clauses.Single(c => c.Heading == "Inledning").IsKept = false;
        form.Activities[1].IsKept = false;


        var (_, made) = await As<BringInDocument>(Actors.Strategist).RunAsync(form, dryRun: false, Cancel);

        made.Key.ShouldBe("friluftsprogrammet");
        await using var db = Db();
        (await db.TargetAreas.Select(t => t.Title).ToListAsync(Cancel)).ShouldBe(["Nära natur"]);
        (await db.Goals.Select(t => t.Title).ToListAsync(Cancel)).ShouldBe(["Tillgängliga leder"]);
        (await db.Activities.Select(t => t.Title).ToListAsync(Cancel)).ShouldBe(["Märk upp lederna"]);
        (await db.Editions.Include(e => e.Clauses).SingleAsync(Cancel)).Clauses.ShouldNotContain(c => c.Heading == "Inledning");
    }

    [Fact]
    public async Task Rehearsal_counts_and_leaves_nothing()
    {
        var (result, _) = await As<BringInDocument>(Actors.Strategist).RunAsync(Form(), dryRun: true, Cancel);

        result.Counts.Single(c => c.Kind == "Activity").Created.ShouldBe(2);
        await using var db = Db();
        (await db.Documents.CountAsync(Cancel)).ShouldBe(0);
        (await db.Bodies.CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Same_text_twice_makes_two_documents_and_changes_nothing_of_the_first()
    {
        var first = (await As<BringInDocument>(Actors.Strategist).RunAsync(Form(), dryRun: false, Cancel)).Made;
        var second = await As<BringInDocument>(Actors.Strategist).RunAsync(Form(), dryRun: false, Cancel);

        second.Result.Succeeded.ShouldBeTrue();
        second.Made.Key.ShouldBe(first.Key + "-2");
        await using var db = Db();
        (await db.Documents.CountAsync(Cancel)).ShouldBe(2);
        (await db.TargetAreas.CountAsync(Cancel)).ShouldBe(4);
        (await db.Bodies.CountAsync(Cancel)).ShouldBe(4, "the bodies of the first are used");
    }

    [Fact]
    public async Task Title_and_type_must_be_given()
    {
        var form = Form();
        (form.Title, form.TypeName) = ("", " ");

        var (result, _) = await As<BringInDocument>(Actors.Strategist).RunAsync(form, dryRun: false, Cancel);

        result.Outcome.FieldErrors.Keys.ShouldBe([nameof(form.Title), nameof(form.TypeName)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Approver)]
    public async Task Only_who_writes_documents_may(Role role)
    {
        var actor = Actor.Anonymous with { UserId = Guid.CreateVersion7(), Rights = RoleRights.Of(role).ToHashSet() };

        (await As<BringInDocument>(actor).RunAsync(Form(), dryRun: false, Cancel)).Result.Outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private static ProposalForm Form() => new(DocumentRecogniser.Recognise(PlainText.Read(Text)), "test.txt");
}
