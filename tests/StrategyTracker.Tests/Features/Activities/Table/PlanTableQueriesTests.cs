using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Table;

namespace StrategyTracker.Tests.Features.Activities.Table;

public sealed class PlanTableQueriesTests : DataTest
{
    private readonly ActivityScene scene = new();

    [Fact]
    public async Task Rows_say_what_the_chosen_columns_ask_for()
    {
        scene.Add("Digital tillsyn", "1.1").LedBy(scene.Committees[0]).In(scene.Areas[1]).Until(new(2027, 6, 30));
        await SaveAsync(scene.All);

        var row = (await GetAsync(new ActivityFilter(), null, "Lead", "TargetAreas", "EndsOn", TableColumn.Standing)).Page.Rows.ShouldHaveSingleItem();

        row.Cells.ShouldBe(["Äldrenämnden", "Datadrivna staden", "2027-06-30", ""]);
        (row.Ordinal, row.IsDecided).ShouldBe((1, true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(TableGrouping.TargetArea)]
    [InlineData(TableGrouping.Owner)]
    [InlineData(TableGrouping.Level)]
    [InlineData(TableGrouping.Year)]
    [InlineData(TableGrouping.Standing)]
    public async Task The_number_of_queries_does_not_grow_with_the_rows_and_every_row_is_gathered_once(TableGrouping? grouping)
    {
        scene.With(4);
        await SaveAsync(scene.All);
        Queries.Reset();
        await GetAsync(new ActivityFilter(), grouping);
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(1, 120).Select(i => An.Activity(scene.Plan, $"Ytterligare {i}", $"9.{i}").In(scene.Areas[i % 2]))]);

        Queries.Reset();
        var view = await GetAsync(new ActivityFilter(), grouping);

        Queries.Count.ShouldBe(few);
        (view.Page.Total, view.Page.Rows.Count).ShouldBe((124, PlanTableQueries.PageSize));
        if (grouping is not null)
        {
            view.Groups.Sum(g => g.Count).ShouldBe(124);
            view.Page.Rows.Select(r => r.Group).Distinct().ShouldBeSubsetOf(view.Groups.Select(g => g.Group));
        }
    }

    [Fact]
    public async Task A_block_that_runs_over_the_page_finds_its_rows_in_the_order_of_the_table()
    {
        scene.Add("Tredje", "1.10");
        scene.Add("Andra", "1.9");
        scene.Add("Första", "1.2");
        await SaveAsync(scene.All);

        var keys = await As<PlanTableQueries>(Actors.Strategist).GetKeysFromAsync(State(new ActivityFilter(), null), 2, 10, Cancel);

        keys.ShouldBe(["andra", "tredje"]);
    }

    [Fact]
    public async Task The_choice_of_columns_is_the_persons_own_and_stays()
    {
        var account = StrategyTracker.Data.Account.Named("strategen", "Strateg");
        await SaveAsync(account);
        var strategist = Actors.Strategist with { UserId = account.Id };
        await As<KeepTableColumns>(strategist).RunAsync(new KeepTableColumnsInput { Columns = ["Goals", "Number", "Okänd"] }, Cancel);

        (await As<PlanTableQueries>(strategist).GetColumnsAsync(Cancel)).Select(c => c.Name).ShouldBe(["Goals", "Number"]);
        (await As<PlanTableQueries>(Actors.Administrator).GetColumnsAsync(Cancel)).ShouldBe(TableColumn.AtFirst);
    }

    [Fact]
    public async Task The_names_to_choose_among_are_those_of_the_plan_and_what_stands_above_it()
    {
        await SaveAsync(scene.All);

        var choices = await As<PlanTableQueries>(Actors.Strategist).GetChoicesAsync(scene.Plan.Key, Cancel);

        choices.Names["areas"].ShouldBe(["Hög digital förmåga", "Datadrivna staden"]);
        choices.Names["goals"].ShouldBe(["Alla är trygga användare"]);
        choices.Names["bodies"].ShouldContain("Östra nämnden");
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_not_found() =>
        (await As<PlanTableQueries>(Actors.Strategist).GetAsync(new TableState("finns-inte", new ActivityFilter(), null), TableColumn.AtFirst, Cancel)).ShouldBeNull();

    [Fact]
    public void The_address_restores_the_view() =>
        new TableState("plan", new ActivityFilter { Text = "data", Order = ActivityOrder.End, Page = 3 }, TableGrouping.Owner).Link()
            .ShouldBe("/styrdokument/plan/tabell?q=data&ordna=End&sida=3&samla=Owner");

    private TableState State(ActivityFilter filter, TableGrouping? grouping) => new(scene.Plan.Key, filter, grouping);

    private async Task<PlanTableView> GetAsync(ActivityFilter filter, TableGrouping? grouping, params string[] columns) =>
        (await As<PlanTableQueries>(Actors.Strategist).GetAsync(
            State(filter, grouping), columns.Length == 0 ? TableColumn.All : [.. columns.Select(c => TableColumn.Of(c)!)], Cancel))!;
}
