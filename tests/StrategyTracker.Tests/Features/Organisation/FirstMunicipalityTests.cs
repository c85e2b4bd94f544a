using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Organisation;
using StrategyTracker.Features.Organisation.Adding;

namespace StrategyTracker.Tests.Features.Organisation;

public sealed class FirstMunicipalityTests : DataTest
{
    private static readonly string[] Pasted = ["Lerviks kommun", "Räddningstjänstförbundet Väst"];

    [Fact]
    public async Task The_first_municipality_of_a_pasted_list_is_whose_installation_it_is_and_its_partners_are_shown()
    {
        await As<AddBodies>(Actors.Strategist).RunAsync(
            new AddBodiesInput { Rows = [new() { Name = Pasted[0], Kind = BodyKind.Municipality }, new() { Name = Pasted[1], Kind = BodyKind.External }] }, Cancel);

        (await HomeAsync()).ShouldBe(Pasted[0]);
        var tree = await As<BodyQueries>(Actors.Strategist).TreeAsync(null, Cancel);
        (tree.Count, tree.External.ShouldHaveSingleItem().Body.Name).ShouldBe((2, Pasted[1]));
    }

    [Fact]
    public async Task A_municipality_that_is_registered_later_takes_nothing_over()
    {
        foreach (var name in new[] { "Lervik", "Grannstad" })
        {
            (await As<SaveBody>(Actors.Strategist).RunAsync(new SaveBodyInput { Name = name, Key = name.ToLowerInvariant(), Kind = BodyKind.Municipality }, Cancel)).Succeeded.ShouldBeTrue();
        }

        (await HomeAsync()).ShouldBe("Lervik");
    }

    private async Task<string?> HomeAsync()
    {
        await using var db = Db();
        return await db.Installations.Join(db.Bodies, i => i.HomeMunicipalityId, b => b.Id, (_, b) => b.Name).SingleOrDefaultAsync(Cancel);
    }
}
