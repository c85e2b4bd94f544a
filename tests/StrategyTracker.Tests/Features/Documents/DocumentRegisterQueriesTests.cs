using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class DocumentRegisterQueriesTests : DataTest
{
    private readonly Body home = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body other = An.Body("Umeå kommun", BodyKind.Municipality);
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type();
    private readonly DocumentType policyType = An.Type("Policy", DocumentNature.Normative);

    protected override async Task ArrangeAsync()
    {
        var programme = type.Document("program", "Program för digital utveckling", home, council);
        programme.Adopted(type, council, new(2024, 2, 26), to: new(2027, 12, 31));
        var plan = type.Document("plan", "Handlingsplan", home);
        plan.Adopted(type, council, new(2024, 5, 20), to: new(2025, 12, 31));
        var policy = policyType.Document("policy", "Ärendepolicy", home);
        policy.Draft();
        var foreign = type.Document("umea", "IKT-strategi", other);
        foreign.Adopted(type, council, new(2006, 3, 3));
        await SaveAsync(
            home, other, council, type, policyType, programme, plan, policy, foreign,
            new Installation { HomeMunicipalityId = home.Id },
            new DocumentRelation(plan.Id, programme.Id, RelationKind.Concretises, null));
    }

    [Fact]
    public async Task Our_own_documents_are_shown_and_drafts_only_to_those_who_write()
    {
        (await TitlesAsync(Actor.Anonymous, new())).ShouldBe(["Handlingsplan", "Program för digital utveckling"]);
        (await TitlesAsync(Actors.Reader, new())).ShouldBe(["Handlingsplan", "Program för digital utveckling"]);
        (await TitlesAsync(Actors.Strategist, new())).ShouldBe(["Handlingsplan", "Program för digital utveckling", "Ärendepolicy"]);
    }

    [Fact]
    public async Task Examples_from_elsewhere_are_a_choice()
    {
        (await TitlesAsync(Actor.Anonymous, new() { Municipality = MunicipalityChoice.Others })).ShouldBe(["IKT-strategi"]);
        (await TitlesAsync(Actor.Anonymous, new() { Municipality = MunicipalityChoice.Parse("umea-kommun") })).ShouldBe(["IKT-strategi"]);
        (await TitlesAsync(Actor.Anonymous, new() { Municipality = MunicipalityChoice.All })).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Of_several_that_adopt_the_first_is_told_with_its_own_day()
    {
        var board = An.Body("Kommunstyrelsen", BodyKind.ExecutiveBoard);
        var shared = type.Document("gemensam", "Gemensam plan", home);
        var edition = shared.Adopted(type, board, new(2026, 11, 17));
        shared.Adopt(edition, new Decision(DecisionOutcome.Adopted, council.Id, new(2026, 11, 20), "14", null, null), council, type, Today);
        await SaveAsync(board, shared);

        var row = (await As<DocumentRegisterQueries>(Actor.Anonymous).ListAsync(new() { Search = "gemensam" }, Cancel)).Rows.Single();

        (row.AdoptedBy, row.AdoptedOn).ShouldBe(("Kommunstyrelsen", new DateOnly(2026, 11, 17)));
    }

    [Fact]
    public async Task The_state_of_today_is_filtered_in_SQL()
    {
        (await TitlesAsync(Actors.Strategist, new() { State = EditionState.PeriodOver })).ShouldBe(["Handlingsplan"]);
        (await TitlesAsync(Actors.Strategist, new() { State = EditionState.Draft })).ShouldBe(["Ärendepolicy"]);
        (await TitlesAsync(Actor.Anonymous, new() { State = EditionState.Draft })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_type_and_owner_narrow_the_list()
    {
        (await TitlesAsync(Actors.Strategist, new() { Search = "DIGITAL" })).ShouldBe(["Program för digital utveckling"]);
        (await TitlesAsync(Actors.Strategist, new() { Search = "äRende" })).ShouldBe(["Ärendepolicy"]);
        (await TitlesAsync(Actors.Strategist, new() { Type = "policy" })).ShouldBe(["Ärendepolicy"]);
        (await TitlesAsync(Actors.Strategist, new() { Owner = council.Key })).ShouldBe(["Program för digital utveckling"]);
    }

    [Fact]
    public async Task A_row_says_who_adopted_it_when_and_how_long_it_applies()
    {
        var row = (await As<DocumentRegisterQueries>(Actor.Anonymous).ListAsync(new() { Search = "program" }, Cancel)).Rows.ShouldHaveSingleItem();

        (row.State, row.AdoptedBy, row.AdoptedOn, row.ValidTo, row.Owner, row.EditionLabel).ShouldBe(
            (EditionState.InForce, "Kommunfullmäktige", new DateOnly(2024, 2, 26), new DateOnly(2027, 12, 31), "Kommunfullmäktige", "1.0"));
    }

    [Fact]
    public async Task The_list_is_sorted_as_the_address_says_and_an_unknown_word_sorts_by_title()
    {
        RegisterSorting.Parse("-beslut").ShouldBe((DocumentSort.Adopted, true));
        RegisterSorting.Parse("'; drop table").ShouldBe((DocumentSort.Title, false));
        foreach (var sort in Enum.GetValues<DocumentSort>())
        {
            (await TitlesAsync(Actors.Strategist, new() { Sort = sort })).Length.ShouldBe(3);
            (await TitlesAsync(Actors.Strategist, new() { Sort = sort, Descending = true })).Length.ShouldBe(3);
        }

        (await TitlesAsync(Actors.Strategist, new() { Sort = DocumentSort.Adopted })).ShouldBe(["Program för digital utveckling", "Handlingsplan", "Ärendepolicy"]);
    }

    [Fact]
    public async Task The_tree_puts_a_plan_under_what_it_concretises_and_keeps_the_way_to_a_match()
    {
        var tree = await As<DocumentRegisterQueries>(Actors.Strategist).TreeAsync(new(), Cancel);
        var root = tree.Roots.ShouldHaveSingleItem();
        root.Row.Key.ShouldBe("program");
        root.Under.ShouldHaveSingleItem().Row.Key.ShouldBe("plan");
        tree.Alone.ShouldHaveSingleItem().Row.Key.ShouldBe("policy");

        var filtered = await As<DocumentRegisterQueries>(Actors.Strategist).TreeAsync(new() { Search = "handlingsplan" }, Cancel);
        filtered.Matches.ShouldBe(1);
        filtered.Alone.ShouldBeEmpty();
        var above = filtered.Roots.ShouldHaveSingleItem();
        (above.Row.Key, above.IsMatch, above.Under.Single().IsMatch).ShouldBe(("program", false, true));
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_number_of_documents()
    {
        var few = await CountAsync();
        await SaveAsync([.. Enumerable.Range(0, 60).Select(i =>
        {
            var document = type.Document($"many-{i}", $"Dokument {i}", home, council);
            document.Adopted(type, council, new(2024, 1, 1));
            return document;
        })]);

        (await CountAsync()).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(12);
        var page = await As<DocumentRegisterQueries>(Actor.Anonymous).ListAsync(new() { Page = 99 }, Cancel);
        (page.Number, page.Pages, page.Rows.Count, page.Total).ShouldBe((2, 2, 12, 62));
    }

    private async Task<int> CountAsync()
    {
        Queries.Reset();
        var queries = As<DocumentRegisterQueries>(Actor.Anonymous);
        await queries.ListAsync(new(), Cancel);
        await queries.TreeAsync(new(), Cancel);
        await queries.ChoicesAsync(MunicipalityChoice.Home, Cancel);
        return Queries.Count;
    }

    private async Task<string[]> TitlesAsync(Actor actor, DocumentFilter filter) =>
        [.. (await As<DocumentRegisterQueries>(actor).ListAsync(filter, Cancel)).Rows.Select(r => r.Title)];
}
