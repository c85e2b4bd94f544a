using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities.Ledger;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class LedgerTests : DataTest
{
    private readonly ActivityScene scene = new();

    [Fact]
    public async Task Every_figure_has_as_many_rows_as_it_says_and_the_two_sums_are_the_same()
    {
        scene.With(60);
        await SaveAsync(scene.All);

        var view = await GetAsync(Actors.Strategist);

        view.Ledger.Balances.ShouldBeTrue();
        view.Ledger.Total.ShouldBe(60);
        foreach (var place in Enum.GetValues<LedgerPlace>())
        {
            LedgerWords.Chosen(view.Ledger, place.ToString())!.Count.ShouldBe(view.Ledger[place]);
        }

        view.Ledger.Entries.Count(e => e.Place is LedgerPlace.Struck).ShouldBe(scene.Activities.Count(a => a.Standing is ActivityStanding.Struck));
    }

    [Fact]
    public async Task A_visitor_is_told_how_many_are_kept_out()
    {
        scene.Add("Öppen");
        scene.Add("Hemlig").Withhold("Rör säkerhetsskydd.");
        await SaveAsync(scene.All);

        var view = await GetAsync(Actor.Anonymous);

        (view.Ledger.Total, view.Withheld).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_departure_is_told_with_day_decision_and_reason()
    {
        scene.Add("Struken").Leave(new Disposition(DispositionKind.Struck, new(2025, 6, 1), "Ersatt av ny lag.", null, null, scene.Council.Id, "41"));
        await SaveAsync(scene.All);

        var left = (await GetAsync(Actors.Reader)).Rows["struken"].Departure!;

        (left.Date, left.Paragraph, left.DecidedBy, left.Reason).ShouldBe((new DateOnly(2025, 6, 1), "41", "Kommunfullmäktige", "Ersatt av ny lag."));
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_plan()
    {
        scene.With(5);
        await SaveAsync(scene.All);
        Queries.Reset();
        await GetAsync(Actors.Strategist);
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(1, 80).Select(i => An.Activity(scene.Plan, $"Ytterligare {i}"))]);

        Queries.Reset();
        await GetAsync(Actors.Strategist);

        Queries.Count.ShouldBe(few);
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_not_found() => (await As<LedgerQueries>(Actors.Strategist).GetAsync("finns-inte", null, Cancel)).ShouldBeNull();

    private async Task<LedgerView> GetAsync(Actor actor) => (await As<LedgerQueries>(actor).GetAsync(scene.Plan.Key, null, Cancel))!;
}
