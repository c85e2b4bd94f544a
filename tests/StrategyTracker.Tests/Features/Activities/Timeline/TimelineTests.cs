using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Timeline;

namespace StrategyTracker.Tests.Features.Activities.Timeline;

public sealed class TimeAxisTests
{
    private static readonly TimeAxis years = TimeAxis.Over(new(2024, 8, 15), new(2027, 6, 30), new(2026, 11, 22));

    [Fact]
    public void An_axis_is_whole_years_that_fill_it()
    {
        (years.From, years.To).ShouldBe((new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)));
        years.Years.Select(y => y.Name).ShouldBe(["2024", "2025", "2026", "2027"]);
        years.Years.Sum(y => y.Width).ShouldBe(100, 0.001);
        years.Parts.Count.ShouldBe(16);
        years.Parts.Sum(p => p.Width).ShouldBe(100, 0.001);
    }

    [Fact]
    public void A_single_year_shows_its_months() => TimeAxis.Of(2026).Parts.Select(p => p.Name).ShouldBe(Enumerable.Range(1, 12).Select(m => $"{m}"));

    [Fact]
    public void A_bar_stands_where_its_days_are_and_is_cut_at_the_ends()
    {
        var year = TimeAxis.Of(2026);

        year.Bar(new(2025, 1, 1), new(2026, 12, 31), false).ShouldBe(new AxisStretch("", 0, 100));
        year.Bar(new(2026, 7, 2), null, isContinuous: true)!.Left.ShouldBe(49.86, 0.01);
        year.Bar(new(2024, 1, 1), new(2025, 12, 31), false).ShouldBeNull();
        year.Bar(null, null, false).ShouldBeNull();
        year.Bar(null, new(2026, 6, 30), false)!.Width.ShouldBeGreaterThan(0.3);
    }

    [Fact]
    public void A_mistyped_year_does_not_make_an_axis_of_centuries() => TimeAxis.Over(new(1926, 1, 1), new(2226, 1, 1), new(2026, 1, 1)).Years.Count.ShouldBe(50);
}

public sealed class TimelineQueriesTests : DataTest
{
    private readonly ActivityScene scene = new();

    [Fact]
    public async Task Late_milestones_are_told_apart_and_those_of_what_has_ended_are_not_late()
    {
        var late = scene.Add("Sen", "1");
        late.Plan(new(2025, 1, 1), new(2027, 12, 31), false);
        late.SetMilestones([("Upphandling", new(2026, 3, 31), null), ("Start", new(2027, 3, 31), null), ("Klart", new(2025, 3, 31), new(2025, 3, 30))]);
        await SaveAsync(scene.All);

        var view = (await GetAsync(Actor.Anonymous, new ActivityFilter()))!;

        view.Milestones["sen"].Select(m => (m.Title, m.IsOverdue)).ShouldBe([("Klart", false), ("Upphandling", true), ("Start", false)]);
        view.Axis.Years.Select(y => y.Name).ShouldBe(["2025", "2026", "2027"]);
    }

    [Fact]
    public async Task A_year_is_looked_closer_at_and_what_has_no_day_is_counted()
    {
        scene.Add("Förr").Until(new(2024, 6, 30));
        scene.Add("Nu").Until(new(2026, 6, 30));
        scene.Add("Utan dag");
        await SaveAsync(scene.All);

        var view = (await GetAsync(Actors.Reader, new ActivityFilter { Year = 2026 }))!;

        view.Activities.Page.Rows.ShouldHaveSingleItem().Title.ShouldBe("Nu");
        (view.Axis.Years.Count, view.WholeAxis.Years.Count, view.WithoutDates).ShouldBe((1, 3, 1));
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_plan()
    {
        scene.With(5);
        await SaveAsync(scene.All);
        Queries.Reset();
        await GetAsync(Actors.Reader, new ActivityFilter());
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(1, 60).Select(i => An.Activity(scene.Plan, $"Ytterligare {i}").Until(new(2027, 1, 1)))]);

        Queries.Reset();
        await GetAsync(Actors.Reader, new ActivityFilter());

        Queries.Count.ShouldBe(few);
    }

    [Fact]
    public async Task An_empty_plan_has_this_year_and_one_that_does_not_exist_is_not_found()
    {
        await SaveAsync(scene.All);

        (await GetAsync(Actors.Reader, new ActivityFilter()))!.Axis.Years.ShouldHaveSingleItem().Name.ShouldBe("2026");
        (await As<TimelineQueries>(Actors.Reader).GetAsync(new ActivityFilter { Plan = "finns-inte" }, Cancel)).ShouldBeNull();
    }

    private Task<TimelineView?> GetAsync(Actor actor, ActivityFilter filter) => As<TimelineQueries>(actor).GetAsync(filter with { Plan = scene.Plan.Key }, Cancel);
}
