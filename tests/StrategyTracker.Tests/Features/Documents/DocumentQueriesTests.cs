using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class DocumentQueriesTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type();

    protected override async Task ArrangeAsync()
    {
        type.SetDefinitions([new TypeDefinition(new(2012, 1, 1), new(2023, 12, 31), "Då", "Regler 2012"), new TypeDefinition(new(2024, 1, 1), null, "Nu", "Regler 2024")]);
        var programme = type.Document("program", "Program");
        programme.Adopted(type, council, new(2020, 2, 26));
        var draft = programme.Draft("2.0");
        var chapter = draft.Clauses[0];
        draft.AddClause("oppet", ClauseKind.Principle, chapter).Write(ClauseKind.Principle, "1.1", "Arbeta öppet", "Text", null, "oppet", null);
        draft.AddClause("ansvar", ClauseKind.Responsibility, null).Write(ClauseKind.Responsibility, "2", "Ansvar", null, council.Id, null, "Sista raden saknas");
        var principle = new Principle("oppet", programme.Id, "Arbeta öppet", 1);
        principle.Describe("1", "Arbeta öppet", null, ["dela kod", "dela data"], 1);
        var plan = type.Document("plan", "Plan");
        plan.Adopted(type, council, new(2024, 5, 20));
        var secret = type.Document("hemligt", "Utkast till plan");
        secret.Draft();
        await SaveAsync(
            council, type, programme, plan, secret, principle,
            new DocumentRelation(plan.Id, programme.Id, RelationKind.Concretises, null),
            new DocumentRelation(secret.Id, programme.Id, RelationKind.Concretises, null));
    }

    [Fact]
    public async Task Anyone_reads_the_edition_that_applies_and_nobody_else_a_draft()
    {
        (await GetAsync(Actor.Anonymous))!.Edition!.Label.ShouldBe("1.0");
        (await GetAsync(Actor.Anonymous))!.Editions.ShouldHaveSingleItem();
        (await GetAsync(Actor.Anonymous, "2.0")).ShouldBeNull();
        (await GetAsync(Actors.Reader, "2.0")).ShouldBeNull();
        (await GetAsync(Actors.Strategist, "2.0"))!.Edition!.State.ShouldBe(EditionState.Draft);
        (await As<DocumentQueries>(Actor.Anonymous).GetAsync("hemligt", null, Cancel)).ShouldBeNull();
        (await As<DocumentQueries>(Actor.Anonymous).GetAsync("finns-inte", null, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_text_comes_as_a_tree_with_whose_responsibility_it_is_and_what_is_missing()
    {
        var clauses = (await GetAsync(Actors.Strategist, "2.0"))!.Edition!.Clauses;

        clauses.Select(c => c.Key).ShouldBe(["inledning", "ansvar"]);
        var principle = clauses[0].Clauses.ShouldHaveSingleItem();
        principle.AchievedBy.ShouldBe(["dela kod", "dela data"]);
        (clauses[1].Body!.Name, clauses[1].Gap).ShouldBe(("Kommunfullmäktige", "Sista raden saknas"));
    }

    [Fact]
    public async Task The_meaning_of_the_type_is_that_of_the_day_of_adoption()
    {
        (await GetAsync(Actor.Anonymous))!.Meaning!.Text.ShouldBe("Då");
        (await As<DocumentQueries>(Actor.Anonymous).GetAsync("plan", null, Cancel))!.Meaning!.Text.ShouldBe("Nu");
    }

    [Fact]
    public async Task Relations_are_read_from_both_ends_and_hide_what_may_not_be_read()
    {
        var below = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("plan", null, Cancel))!;
        below.Thread.Select(t => t.Key).ShouldBe(["program"]);
        below.Relations.ShouldHaveSingleItem().IsOutgoing.ShouldBeTrue();

        var above = (await GetAsync(Actor.Anonymous))!.Relations.ShouldHaveSingleItem();
        (above.Key, above.IsOutgoing, above.State).ShouldBe(("plan", false, EditionState.InForce));
        (await GetAsync(Actors.Strategist))!.Relations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_applied_on_a_day_is_known_and_so_is_that_nothing_did()
    {
        var old = type.Document("gammal", "Gammal");
        old.Adopted(type, council, new(2012, 1, 1));
        old.Adopted(type, council, new(2020, 1, 1), "2.0");
        await SaveAsync(old);

        (await As<DocumentQueries>(Actor.Anonymous).LabelOnAsync("gammal", new(2019, 12, 31), Cancel)).ShouldBe("1.0");
        (await As<DocumentQueries>(Actor.Anonymous).LabelOnAsync("gammal", new(2020, 1, 1), Cancel)).ShouldBe("2.0");
        (await As<DocumentQueries>(Actor.Anonymous).LabelOnAsync("gammal", new(2011, 12, 31), Cancel)).ShouldBeNull();
        var register = As<DocumentRegisterQueries>(Actor.Anonymous);
        (await register.ListAsync(new DocumentFilter { Municipality = MunicipalityChoice.All, Day = new(2011, 12, 31) }, Cancel)).Total.ShouldBe(0);
        var row = (await register.ListAsync(new DocumentFilter { Municipality = MunicipalityChoice.All, Day = new(2019, 12, 31) }, Cancel)).Rows.ShouldHaveSingleItem();
        RegisterLinks.To(row).ShouldBe("/styrdokument/gammal?utgava=1.0");
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_text()
    {
        Queries.Reset();
        await GetAsync(Actor.Anonymous);
        var few = Queries.Count;
        var book = type.Document("bok", "Bok");
        var draft = book.Draft();
        for (var i = 0; i < 200; i++)
        {
            draft.AddClause($"stycke-{i}", ClauseKind.Responsibility, i % 5 == 0 ? null : draft.Clauses[^1]).Write(ClauseKind.Responsibility, null, "x", "y", council.Id, null, null);
        }

        book.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, Today, null, null, null), council, type, Today);
        await SaveAsync(book);

        Queries.Reset();
        await As<DocumentQueries>(Actor.Anonymous).GetAsync("bok", null, Cancel);

        Queries.Count.ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(25);
    }

    private Task<DocumentView?> GetAsync(Actor actor, string? label = null) => As<DocumentQueries>(actor).GetAsync("program", label, Cancel);
}
