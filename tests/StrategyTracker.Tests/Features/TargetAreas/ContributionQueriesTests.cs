using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Tests.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.TargetAreas;

public sealed class ContributionQueriesTests : DataTest
{
    [Fact]
    public async Task Activity_counts_once_for_each_area_and_body_and_once_in_each_sum()
    {
        var scene = Scene();
        var shared = scene.Add("Gemensam").In(scene.Areas[0], scene.Areas[1]);
        shared.SetParticipations([(scene.Committees[0].Id, ParticipationRole.CoOwner), (scene.Committees[1].Id, ParticipationRole.CoOwner)]);
        await SaveAllAsync(scene);

        var matrix = (await Get(new ContributionFilter()))!;

        matrix.Bodies.Where(b => b.Total.InPlan > 0).Select(b => b.Name).ShouldBe(["Kulturnämnden", "Äldrenämnden"]);
        matrix.Bodies.Where(b => b.Total.InPlan > 0).ShouldAllBe(b => b.Cells.All(c => c.InPlan == 1) && b.Total.InPlan == 1);
        matrix.Areas.ShouldAllBe(a => a.Total.InPlan == 1);
        matrix.Total.InPlan.ShouldBe(1);
    }

    [Fact]
    public async Task Each_count_is_the_number_of_rows_behind_its_link()
    {
        var scene = Scene().With(120);
        await SaveAllAsync(scene);
        var filter = new ContributionFilter();

        var matrix = (await Get(filter))!;

        var list = As<ActivityQueries>(Actors.Reader);
        var behind = ContributionQueries.RowsBehind(filter) with { Standing = StandingChoice.InPlan };
        for (var column = 0; column < matrix.Areas.Count; column++)
        {
            var area = matrix.Areas[column];
            (await list.ListAsync(behind with { TargetArea = area.Key }, Cancel)).Tally.ShouldBe(area.Total with { Left = 0 });
            foreach (var body in matrix.Bodies)
            {
                (await list.ListAsync(behind with { Scope = null, Body = body.Key, TargetArea = area.Key }, Cancel)).Tally
                    .ShouldBe(body.Cells[column] with { Left = 0 });
            }
        }

        foreach (var body in matrix.Bodies)
        {
            (await list.ListAsync(behind with { Scope = null, Body = body.Key, Programme = scene.Programme.Key }, Cancel)).Tally.ShouldBe(body.Total with { Left = 0 });
        }

        (await list.ListAsync(behind with { Programme = scene.Programme.Key }, Cancel)).Tally.ShouldBe(matrix.Total with { Left = 0 });
    }

    [Fact]
    public async Task Body_without_any_activity_is_a_row_of_empty_cells_and_one_that_is_no_more_only_if_it_has_something()
    {
        var scene = Scene();
        scene.Committees[1].SetPeriod(null, new DateOnly(2025, 12, 31));
        scene.Committees[2].SetPeriod(null, new DateOnly(2025, 12, 31));
        scene.Committees[2].SetSuccessors([scene.Committees[0].Id]);
        scene.Add("Kvar efter en avvecklad nämnd").In(scene.Areas[0]).LedBy(scene.Committees[2]);
        await SaveAllAsync(scene);

        var matrix = (await Get(new ContributionFilter()))!;

        matrix.Bodies.Select(b => b.Name).ShouldBe(["Äldrenämnden", "Östra nämnden"]);
        matrix.Bodies[0].Cells.ShouldAllBe(c => c.InPlan == 0);
        matrix.Bodies[0].Predecessors.ShouldBe(["Östra nämnden"]);
        matrix.Bodies[1].AbolishedOn.ShouldBe(new DateOnly(2025, 12, 31));
        matrix.Bodies[1].Successors.ShouldBe(["Äldrenämnden"]);
        matrix.EmptyCells.ShouldBe(2);
    }

    [Fact]
    public async Task Role_decides_what_counts_as_a_contribution()
    {
        var scene = Scene();
        scene.Add("Medverkan").In(scene.Areas[0]).SetParticipations([(scene.Committees[0].Id, ParticipationRole.Participant)]);
        await SaveAllAsync(scene);

        (await Get(new ContributionFilter()))!.Total.InPlan.ShouldBe(0);
        (await Get(new ContributionFilter { Roles = [ParticipationRole.Participant] }))!.Total.InPlan.ShouldBe(1);
    }

    [Fact]
    public async Task Those_who_were_asked_are_another_set_of_rows()
    {
        var scene = Scene();
        scene.Add("Egen").In(scene.Areas[0]).LedBy(scene.Committees[1]);
        await SaveAllAsync(scene);
        await SaveAsync(An.Cycle(scene.Programme, scene.Plan, 2026, scene.Committees[1]));

        var matrix = (await Get(new ContributionFilter { Scope = BodyScope.Asked }))!;

        matrix.Bodies.ShouldHaveSingleItem().Name.ShouldBe("Kulturnämnden");
    }

    [Fact]
    public async Task What_is_withheld_is_not_counted_for_a_visitor()
    {
        var scene = Scene();
        scene.Add("Hemlig").In(scene.Areas[0]).LedBy(scene.Committees[0]).Withhold("Säkerhetsskydd");
        await SaveAllAsync(scene);

        (await As<ContributionQueries>(Actor.Anonymous).GetAsync(new ContributionFilter(), Cancel))!.Total.Total.ShouldBe(0);
        (await Get(new ContributionFilter()))!.Total.InPlan.ShouldBe(1);
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows()
    {
        var scene = Scene().With(10);
        await SaveAllAsync(scene);
        var few = await CountAsync();
        await SaveAsync([.. Enumerable.Range(0, 190).Select(i =>
            An.Activity(scene.Plan, $"Fler {i}").In(scene.Areas[i % 2]).LedBy(scene.Committees[i % 3]))]);

        (await CountAsync()).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(12);

        async Task<int> CountAsync()
        {
            Queries.Reset();
            await Get(new ContributionFilter());
            return Queries.Count;
        }
    }

    private static ActivityScene Scene() => new();

    private Task<ContributionView?> Get(ContributionFilter filter) => As<ContributionQueries>(Actors.Strategist).GetAsync(filter, Cancel);

    /// <summary>The programme's municipality with the committees under it.</summary>
    private async Task SaveAllAsync(ActivityScene scene)
    {
        var municipality = An.Body("Exempelstad", BodyKind.Municipality);
        foreach (var committee in scene.Committees)
        {
            committee.PlaceUnder(municipality, new Dictionary<Guid, Guid?>());
        }

        scene.Programme.Describe(scene.Programme.Title, municipality.Id, null, null, isReference: false, null);
        await SaveAsync([municipality, .. scene.All]);
    }
}
