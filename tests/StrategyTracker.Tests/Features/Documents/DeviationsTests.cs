using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.Documents.Comparing;
using StrategyTracker.Features.Documents.Deviations;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class DeviationsTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body committee = An.Committee();
    private readonly DocumentType type = An.Type("Riktlinje");
    private readonly GoverningDocument guideline;

    public DeviationsTests()
    {
        guideline = type.Document("riktlinje", "Riktlinje");
        guideline.Adopted(type, council, new(2024, 2, 26));
    }

    protected override Task ArrangeAsync() => SaveAsync(
        council, committee, type, guideline,
        Deviation("galler", new(2024, 3, 1), null), Deviation("snart", new(2024, 3, 1), Today.AddDays(20)),
        Deviation("over", new(2024, 3, 1), Today.AddDays(-1)), Deviation("obeslutat", null, null));

    [Fact]
    public async Task Those_about_to_lapse_come_first_and_those_that_are_over_last()
    {
        var register = await RegisterAsync(Actors.Reader);

        register.Rows.Select(r => r.Key).ShouldBe(["snart", "obeslutat", "galler", "over"]);
        register.Rows[0].ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(DeviationState.Lapsing), r => r.Clause.ShouldBe("1 Inledning"), r => r.DecidedBy!.Name.ShouldBe("Kommunfullmäktige"));
    }

    [Fact]
    public async Task Anyone_reads_what_is_decided_of_documents_that_anyone_reads()
    {
        var hidden = type.Document("hemlig", "Hemlig");
        hidden.Draft();
        var deviation = new Deviation("hemligt", hidden.Id, "inledning", committee.Id, "x", "y");
        deviation.Decide(new DeviationDecision(council.Id, Today, null, null), null, null);
        await SaveAsync(hidden, deviation);

        (await RegisterAsync(Actor.Anonymous)).Rows.Select(r => r.Key).ShouldBe(["snart", "galler", "over"]);
        (await RegisterAsync(Actors.Strategist)).Total.ShouldBe(5);
    }

    [Fact]
    public async Task A_deviation_is_made_from_our_own_documents_and_not_from_a_neighbours()
    {
        var (own, other) = (An.Body("Vår kommun", BodyKind.Municipality), An.Body("Grannkommunen", BodyKind.Municipality));
        var neighbours = type.Document("grannens", "Grannens riktlinje");
        neighbours.Describe("Grannens riktlinje", other.Id, null, null, isReference: false, null);
        neighbours.Adopted(type, council, new(2024, 2, 26));
        await SaveAsync(own, other, neighbours, new Installation { HomeMunicipalityId = own.Id });

        (await As<DeviationQueries>(Actors.Strategist).FormAsync(null, Cancel))!.Documents.Select(d => d.Key).ShouldBe(["riktlinje"]);
    }

    [Fact]
    public async Task The_register_is_narrowed_by_document_body_and_state()
    {
        (await RegisterAsync(Actors.Reader, new(null, null, DeviationState.Lapsed))).Rows.ShouldHaveSingleItem().Key.ShouldBe("over");
        (await RegisterAsync(Actors.Reader, new("riktlinje", "aldrenamnden", null))).Rows.Count.ShouldBe(4);
        (await RegisterAsync(Actors.Reader, new("riktlinje", "kommunfullmaktige", null))).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_deviations()
    {
        await RegisterAsync(Actors.Reader);
        Queries.Reset();
        await RegisterAsync(Actors.Reader);
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(0, 40).Select(i => Deviation($"nummer-{i}", new(2024, 3, 1), null))]);

        Queries.Reset();
        await RegisterAsync(Actors.Reader);

        Queries.Count.ShouldBe(few);
    }

    [Fact]
    public async Task At_the_clause_stands_what_applies_or_waits_and_a_change_of_the_clause_touches_it()
    {
        (await As<DocumentQueries>(Actor.Anonymous).GetAsync("riktlinje", null, Cancel))!.Edition!.Notes.Deviations["inledning"].Select(d => d.Key)
            .ShouldBe(["snart", "galler"]);
        await using (var db = Db())
        {
            var document = await db.Documents.Include(d => d.Editions).ThenInclude(e => e.Clauses).SingleAsync(Cancel);
            document.BeginDraft("2.0").Clauses[0].Write(ClauseKind.Text, "1", "Inledning", "Nya ord", null, null, null);
            await db.SaveChangesAsync(Cancel);
        }

        var comparison = (await As<ComparisonQueries>(Actors.Strategist).GetAsync("riktlinje", null, null, Cancel))!;

        comparison.Clauses.ShouldHaveSingleItem().Deviations.Select(d => d.Key).ShouldBe(["snart", "obeslutat", "galler"]);
    }

    [Fact]
    public async Task A_deviation_is_registered_changed_and_taken_back()
    {
        var input = Input();
        (input.DecidedById, input.DecidedOn) = (council.Id, Today.AddDays(-10));
        var saved = await As<SaveDeviation>(Actors.Strategist).RunAsync(input, Cancel);
        saved.Value.ShouldBe("avsteg-aldrenamnden-riktlinje");
        var form = (await As<DeviationQueries>(Actors.Strategist).FormAsync(saved.Value, Cancel))!.Input;
        form.ValidTo = Today.AddYears(1);
        (await As<SaveDeviation>(Actors.Strategist).RunAsync(form, Cancel)).Succeeded.ShouldBeTrue();
        (await As<SaveDeviation>(Actors.Strategist).RunAsync(form, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);

        (await As<TakeBackDeviation>(Actors.Strategist).RunAsync(new TakeBackDeviationInput(form.DeviationId!.Value, Today.AddDays(-1)), Cancel)).Succeeded.ShouldBeTrue();

        (await RegisterAsync(Actors.Reader, new(null, null, DeviationState.TakenBack))).Rows.ShouldHaveSingleItem().Key.ShouldBe(saved.Value);
    }

    [Fact]
    public async Task It_is_refused_without_its_clause_its_reason_or_half_its_decision_and_to_others()
    {
        var input = Input();
        input.ClauseKey = "finns-inte";
        (await As<SaveDeviation>(Actors.Strategist).RunAsync(input, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DeviationNeedsClause);
        var half = Input();
        half.DecidedById = council.Id;
        (await As<SaveDeviation>(Actors.Strategist).RunAsync(half, Cancel)).FieldErrors.Keys.ShouldBe([nameof(SaveDeviationInput.DecidedOn)]);
        (await As<SaveDeviation>(Actors.Strategist).RunAsync(new SaveDeviationInput(), Cancel)).FieldErrors.Keys.ShouldContain(nameof(SaveDeviationInput.Reason));
        (await As<SaveDeviation>(Actors.Reader).RunAsync(Input(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<TakeBackDeviation>(Actors.Administrator).RunAsync(new TakeBackDeviationInput(Guid.Empty, Today), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private Task<DeviationRegister> RegisterAsync(Actor actor, DeviationFilter? filter = null) =>
        As<DeviationQueries>(actor).RegisterAsync(filter ?? new(null, null, null), Cancel);

    private SaveDeviationInput Input() => new()
    {
        DocumentId = guideline.Id, ClauseKey = "inledning", BodyId = committee.Id, What = "Egen e-tjänst", Reason = "Avtalet löper ut först då.",
        DecidedById = null, DecidedOn = null,
    };

    private Deviation Deviation(string key, DateOnly? decidedOn, DateOnly? to)
    {
        var deviation = new Deviation(key, guideline.Id, "inledning", committee.Id, $"Avsteg {key}", "Skäl");
        deviation.Decide(decidedOn is { } on ? new DeviationDecision(council.Id, on, "12", null) : null, null, to);
        return deviation;
    }
}
