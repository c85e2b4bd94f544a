using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Organisation;
using StrategyTracker.Features.Organisation.Adding;
using StrategyTracker.Tests.Features.Documents;

namespace StrategyTracker.Tests.Features.Organisation;

public sealed class AddBodiesTests : DataTest
{
    private readonly Body home = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body school = An.Committee("Skolnämnden");
    private readonly Body other = An.Body("Grannstad", BodyKind.Municipality);
    private readonly Body theirs = An.Committee("Byggnadsnämnden");

    protected override Task ArrangeAsync()
    {
        school.PlaceUnder(home, new Dictionary<Guid, Guid?>());
        theirs.PlaceUnder(other, new Dictionary<Guid, Guid?>());
        return SaveAsync(home, school, other, theirs);
    }

    [Fact]
    public void A_pasted_list_is_read_line_by_line_with_the_kind_that_each_name_tells()
    {
        var read = PastedBodies.Of("Kommunfullmäktige\n\n- Kommunstyrelsen\n    Stadsledningskontoret\n• Byggnadsnämnden\tKortnamn\n\tPlanenheten\nStadens Bostäder AB\n");

        read.ShouldBe(
        [
            new PastedBody("Kommunfullmäktige", BodyKind.Council, false, null), new PastedBody("Kommunstyrelsen", BodyKind.ExecutiveBoard, false, null),
            new PastedBody("Stadsledningskontoret", BodyKind.Administration, false, 1), new PastedBody("Byggnadsnämnden", BodyKind.Committee, false, null),
            new PastedBody("Planenheten", BodyKind.Administration, false, 3), new PastedBody("Stadens Bostäder AB", BodyKind.Company, false, null),
        ]);
    }

    [Fact]
    public void A_name_that_tells_no_kind_says_so() =>
        PastedBodies.Of("Skogsbrynet").ShouldHaveSingleItem().ShouldBe(new PastedBody("Skogsbrynet", BodyKind.Administration, true, null));

    [Theory]
    [InlineData("Lerviks kommun\n  Valnämnden\nRäddningstjänstförbundet Väst\nRegion Väst", BodyKind.Municipality, BodyKind.Committee, BodyKind.External, BodyKind.External)]
    [InlineData("Lerviks stad\n  Valnämnden", BodyKind.Municipality, BodyKind.Committee)]
    [InlineData("Region Väst\n  Patientnämnden", BodyKind.Municipality, BodyKind.Committee)]
    public void The_municipality_or_region_whose_bodies_follow_is_known_by_its_name_and_its_partners_by_theirs(string list, params BodyKind[] kinds) =>
        PastedBodies.Of(list).Select(b => b.Kind).ShouldBe(kinds);

    [Fact]
    public void What_stands_beside_the_municipality_is_its_own_in_a_list_without_indents_and_a_party_outside_in_one_with_them()
    {
        PastedBodies.Of("Lerviks kommun\nSocialnämnden\nStöd och service\nLänsstyrelsen\nRegion Väst").Select(b => (b.Kind, b.Above)).ShouldBe(
            [(BodyKind.Municipality, null), (BodyKind.Committee, 0), (BodyKind.Administration, 0), (BodyKind.External, null), (BodyKind.External, null)]);
        PastedBodies.Of("Lerviks kommun\n  Socialnämnden\nNaturskyddsföreningen\nValnämnden").Select(b => (b.Kind, b.Above)).ShouldBe(
            [(BodyKind.Municipality, null), (BodyKind.Committee, 0), (BodyKind.External, null), (BodyKind.Committee, 0)]);
    }

    [Fact]
    public async Task A_body_that_stands_in_no_municipality_is_shown_in_the_list_all_the_same()
    {
        await SaveAsync(An.Committee("Valnämnden"));

        (await As<BodyQueries>(Actors.Strategist).TreeAsync(null, Cancel)).Roots.Select(r => r.Body.Name).ShouldContain("Valnämnden");
    }

    [Fact]
    public async Task Several_bodies_are_added_at_once_each_under_what_it_lies_under()
    {
        var outcome = await As<AddBodies>(Actors.Strategist).RunAsync(Input("Byggnadsnämnden", "Bygglov"), Cancel);

        outcome.Value.ShouldBe(2);
        await using var db = Db();
        var added = await db.Bodies.AsNoTracking().Where(b => b.ParentId == home.Id || b.Name == "Bygglov").Include(b => b.Parent).OrderBy(b => b.Name).ToListAsync(Cancel);
        added.Select(b => (b.Key, b.Name, Parent: b.Parent!.Name)).ShouldBe(
            [("bygglov", "Bygglov", "Byggnadsnämnden"), ("byggnadsnamnden-2", "Byggnadsnämnden", "Exempelstad"), (school.Key, "Skolnämnden", "Exempelstad")]);
    }

    [Theory]
    [InlineData("Skolnämnden", RuleCode.BodyIsHereAlready)]
    [InlineData("skolnämnden", RuleCode.BodyIsHereAlready)]
    [InlineData(" ", RuleCode.BodyNameIsUnusable)]
    public async Task A_name_that_is_here_already_or_is_none_refuses_all_of_them(string name, string why)
    {
        var outcome = await As<AddBodies>(Actors.Strategist).RunAsync(Input("Kulturnämnden", name), Cancel);

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(why);
        await using var db = Db();
        (await db.Bodies.AnyAsync(b => b.Name == "Kulturnämnden", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_those_who_write_documents_add_bodies_and_nothing_is_not_a_list()
    {
        (await As<AddBodies>(Actors.Reader).RunAsync(Input("Kulturnämnden", "Fritid"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<AddBodies>(Actors.Strategist).RunAsync(new AddBodiesInput(), Cancel)).Succeeded.ShouldBeFalse();
    }

    private AddBodiesInput Input(string first, string under) => new()
    {
        ParentId = home.Id,
        Rows = [new NewBodyRow { Name = first, Kind = BodyKind.Committee }, new NewBodyRow { Name = under, Kind = BodyKind.Administration, Above = 0 }],
    };
}
