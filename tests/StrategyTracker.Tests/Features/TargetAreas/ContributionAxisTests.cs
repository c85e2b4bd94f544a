using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Tests.Features.Activities;

namespace StrategyTracker.Tests.Features.TargetAreas;

/// <summary>The matrix against goals and principles, by cost and by year: every sum is of the same activities.</summary>
public sealed class ContributionAxisTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override async Task ArrangeAsync()
    {
        var first = scene.Add("Digital tillsyn", "1.1").LedBy(scene.Committees[0]).In(scene.Areas[0]);
        first.SetGoals([scene.Goal.Id]);
        first.SetCost(ActivityCost.Of(CostKind.Amount, 100_000, 250_000, 2026));
        first.SetPrincipleChecks([(scene.Principle.Id, PrincipleAnswer.Follows, null)]);
        first.Plan(new(2025, 1, 1), new(2026, 12, 31), isContinuous: false);
        var second = scene.Add("Öppna data", "1.2").LedBy(scene.Committees[0]).In(scene.Areas[0], scene.Areas[1]);
        second.SetCost(ActivityCost.Of(CostKind.WithinBudget, null, null, null));
        second.Plan(new(2024, 1, 1), new(2024, 12, 31), isContinuous: false);
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task Goals_and_principles_have_only_what_serves_or_answers_them()
    {
        var goals = await GetAsync(new ContributionFilter { Axis = ContributionAxis.Goals });
        goals.Areas.ShouldHaveSingleItem().Title.ShouldBe("Alla är trygga användare");
        (goals.Total.InPlan, goals.Areas[0].Total.InPlan).ShouldBe((1, 1));

        var principles = await GetAsync(new ContributionFilter { Axis = ContributionAxis.Principles });
        principles.Bodies.First(b => b.Key == scene.Committees[0].Key).Cells[0].InPlan.ShouldBe(1);
        (await GetAsync(new ContributionFilter { Axis = ContributionAxis.Perspectives })).Areas.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_that_nobody_has_adopted_yet_is_shown_to_those_who_write_it()
    {
        var plan = An.Document(scene.Type, "Biologisk mångfald");
        plan.BeginDraft("1.0");
        var goal = new Goal("angar", plan.Id, "Fler ängar", 1);
        var activity = An.Activity(plan, "Anlägg ängar").LedBy(scene.Committees[0]);
        activity.SetGoals([goal.Id]);
        await SaveAsync(plan, goal, activity);

        (await ProgrammesFor(Actors.Strategist)).ShouldContain(plan.Title);
        (await ProgrammesFor(Actors.Reader)).ShouldNotContain(plan.Title);
        (await ProgrammesFor(Actor.Anonymous)).ShouldNotContain(plan.Title);
        (await As<ContributionQueries>(Actors.Strategist).GetAsync(new ContributionFilter { Programme = plan.Key }, Cancel))!.Total.InPlan.ShouldBe(1);
        (await As<ContributionQueries>(Actor.Anonymous).GetAsync(new ContributionFilter { Programme = plan.Key }, Cancel))!.Programme.Title.ShouldNotBe(plan.Title);

        async Task<IEnumerable<string>> ProgrammesFor(Actor actor) =>
            (await As<ContributionQueries>(actor).GetAsync(new ContributionFilter(), Cancel))!.Programmes.Select(p => p.Title);
    }

    [Fact]
    public async Task A_plan_with_goals_and_no_target_areas_is_held_against_its_goals_and_what_serves_a_goal_serves_the_one_above_once()
    {
        var plan = An.Document(scene.Type, "Suicidprevention");
        var goals = new[] { new Goal("trygghet", plan.Id, "Trygghet", 1), new Goal("halsa", plan.Id, "Hälsa", 2), new Goal("farre-brott", plan.Id, "Färre brott", 3), new Goal("fler-ute", plan.Id, "Fler ute", 4) };
        goals[2].Place(null, goals[0], new Dictionary<Guid, Guid?>());
        goals[3].Place(null, goals[0], new Dictionary<Guid, Guid?>());
        var activity = An.Activity(plan, "Nattvandring").LedBy(scene.Committees[1]);
        activity.SetGoals([goals[2].Id, goals[3].Id]);
        plan.BeginDraft("1.0").TakeOverHistory(EditionStatus.Adopted, null, []);
        await SaveAsync([plan, .. goals, activity]);

        var matrix = (await As<ContributionQueries>(Actors.Strategist).GetAsync(new ContributionFilter { Programme = "suicidprevention" }, Cancel))!;

        matrix.Axis.ShouldBe(ContributionAxis.Goals);
        matrix.Areas.Select(a => (a.Title, a.IsUnder, a.Total.InPlan)).ShouldBe([("Trygghet", false, 1), ("Färre brott", true, 1), ("Fler ute", true, 1), ("Hälsa", false, 0)]);
        matrix.Total.InPlan.ShouldBe(1);
        foreach (var rows in new[] { new ActivityFilter { Goal = "trygghet" }, new ActivityFilter { Programme = "suicidprevention" } })
        {
            (await As<ActivityQueries>(Actors.Strategist).ListAsync(rows, Cancel)).Page.Total.ShouldBe(1);
        }

        Queries.Reset();
        (await As<ContributionQueries>(Actors.Strategist).GetAsync(new ContributionFilter(), Cancel))!.Programme.Key.ShouldBe(scene.Programme.Key);
        Queries.Count.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task A_cost_is_summed_once_for_the_whole_and_what_states_no_amount_is_said_beside()
    {
        var matrix = await GetAsync(new ContributionFilter());

        matrix.Cost.ShouldBe(new ContributionCost(100_000, 250_000, WithAmount: 1, WithinBudget: 1, None: 0, Unknown: 0));
        var body = matrix.Bodies.First(b => b.Key == scene.Committees[0].Key);
        body.Costs.Select(c => (c.To, c.WithinBudget)).ShouldBe([(250_000, 1), (0, 1)]);
        body.Costs[1].InWords().ShouldBe("Inget belopp");
        body.Costs[1].Beside().ShouldBe("1 inom ordinarie budget");
    }

    [Fact]
    public async Task A_year_has_what_runs_in_it()
    {
        var matrix = await GetAsync(new ContributionFilter { Year = 2024 });

        matrix.Total.InPlan.ShouldBe(1);
        matrix.Years.ShouldBe([2024, 2025, 2026]);
    }

    private async Task<ContributionView> GetAsync(ContributionFilter filter) =>
        (await As<ContributionQueries>(Actors.Strategist).GetAsync(filter with { Programme = scene.Programme.Key }, Cancel))!;
}
