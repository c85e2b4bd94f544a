using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class ActivityQueriesTests : DataTest
{
    private ActivityQueries List => As<ActivityQueries>(Actors.Strategist);

    [Fact]
    public async Task Schedule_in_the_database_is_the_schedule_of_the_domain()
    {
        await SaveAsync(new ActivityScene().With(300).All);
        await using var db = Db();

        var judged = await db.Activities.AsNoTracking().WithSchedule(Today).Select(s => new { s.Activity.Id, s.Schedule, s.IsLate, s.IsOpen }).ToListAsync(Cancel);
        var activities = await db.Activities.AsNoTracking().Include(a => a.Milestones).Include(a => a.Dispositions).ToDictionaryAsync(a => a.Id, Cancel);

        judged.Count.ShouldBe(300);
        judged.Select(j => (ScheduleStatus)j.Schedule).Distinct().Count().ShouldBe(5);
        foreach (var judgement in judged)
        {
            var activity = activities[judgement.Id];
            var assessment = ScheduleAssessment.Of(ScheduleFacts.Of(activity, Today), Today);
            ((ScheduleStatus)judgement.Schedule).ShouldBe(assessment.Status, activity.Title);
            judgement.IsOpen.ShouldBe(ActivityStandings.IsOpen(activity.Standing));
            judgement.IsLate.ShouldBe(judgement.IsOpen && assessment.Status is ScheduleStatus.Late or ScheduleStatus.PastPlannedTime);
        }
    }

    [Fact]
    public async Task Row_explains_its_schedule_as_the_database_judged_it()
    {
        await SaveAsync(new ActivityScene().With(120).All);

        foreach (var time in Enum.GetValues<TimeChoice>().Where(t => t is not (TimeChoice.Behind or TimeChoice.NotBehind)))
        {
            var list = await List.ListAsync(new ActivityFilter { Time = time }, Cancel);

            list.Page.Rows.ShouldNotBeEmpty();
            list.Page.Rows.ShouldAllBe(r => r.Schedule.Status == Enum.Parse<ScheduleStatus>(time.ToString()));
        }
    }

    [Fact]
    public async Task What_is_late_and_what_is_not_are_all_and_a_row_in_memory_counts_as_the_database_counts_it()
    {
        await SaveAsync(new ActivityScene().With(120).All);

        var all = await List.ListAsync(new ActivityFilter(), Cancel);
        var late = await List.ListAsync(new ActivityFilter { Time = TimeChoice.Behind }, Cancel);
        var others = await List.ListAsync(new ActivityFilter { Time = TimeChoice.NotBehind }, Cancel);

        (late.Tally.Total + others.Tally.Total).ShouldBe(all.Tally.Total);
        (late.Tally.Late, others.Tally.Late).ShouldBe((all.Tally.Total - others.Tally.Total, 0));
        late.Page.Rows.ShouldAllBe(r => ActivityStates.Of(r.Standing, r.Schedule.Status) == ActivityState.Late);
        others.Page.Rows.ShouldAllBe(r => ActivityStates.Of(r.Standing, r.Schedule.Status) != ActivityState.Late);
    }

    [Theory]
    [InlineData(ActivityOrder.Number)]
    [InlineData(ActivityOrder.Title)]
    [InlineData(ActivityOrder.Body)]
    [InlineData(ActivityOrder.End)]
    [InlineData(ActivityOrder.Standing)]
    [InlineData(ActivityOrder.Schedule)]
    public async Task Every_order_gives_every_row_once(ActivityOrder order)
    {
        await SaveAsync(new ActivityScene().With(120).All);

        foreach (var descending in new[] { false, true })
        {
            var keys = new List<string>();
            for (var page = 1; page <= 3; page++)
            {
                var list = await List.ListAsync(new ActivityFilter { Order = order, Descending = descending, Page = page }, Cancel);
                keys.AddRange(list.Page.Rows.Select(r => r.Key));
            }

            keys.Count.ShouldBe(120);
            keys.Distinct().Count().ShouldBe(120);
        }
    }

    [Fact]
    public async Task Titles_sort_the_swedish_way_by_the_name_that_is_shown()
    {
        var scene = new ActivityScene();
        scene.Add("Östra skolan");
        scene.Add("Avfall");
        scene.Add("Ärendehantering");
        scene.Add("Zonindelning").Describe(null, "Zonindelning", "Åtgärder i zoner", null, null);
        await SaveAsync(scene.All);

        var list = await List.ListAsync(new ActivityFilter { Order = ActivityOrder.Title }, Cancel);

        list.Page.Rows.Select(r => r.WorkingTitle ?? r.Title).ShouldBe(["Avfall", "Åtgärder i zoner", "Ärendehantering", "Östra skolan"]);
    }

    [Fact]
    public async Task Numbers_sort_as_numbers()
    {
        var scene = new ActivityScene();
        scene.Add("Tio", "1.10");
        scene.Add("Två", "1.2");
        await SaveAsync(scene.All);

        var list = await List.ListAsync(new ActivityFilter(), Cancel);

        list.Page.Rows.Select(r => r.Number).ShouldBe(["1.2", "1.10"]);
    }

    [Fact]
    public async Task Filters_narrow_together()
    {
        var scene = new ActivityScene();
        var wanted = scene.Add("Öppna väntetider").LedBy(scene.Committees[0]).In(scene.Areas[1]).Until(new DateOnly(2026, 6, 30));
        wanted.SetGoals([scene.Goal.Id]);
        scene.Add("Öppna data").LedBy(scene.Committees[1]).In(scene.Areas[1]).Until(new DateOnly(2026, 6, 30));
        scene.Add("Öppna dörrar").LedBy(scene.Committees[0]).In(scene.Areas[0]).Until(new DateOnly(2027, 6, 30));
        await SaveAsync(scene.All);

        var list = await List.ListAsync(
            new ActivityFilter
            {
                Text = "ÖPPNA vänte", Plan = scene.Plan.Key, Programme = scene.Programme.Key, TargetArea = scene.Areas[1].Key, Goal = scene.Goal.Key,
                Body = scene.Committees[0].Key, Roles = [ParticipationRole.Lead], Scope = BodyScope.Boards,
                Standing = StandingChoice.Open, Time = TimeChoice.Behind, Year = 2026,
            },
            Cancel);

        list.Page.Rows.Select(r => r.Key).ShouldBe([wanted.Key]);
        list.Tally.ShouldBe(ActivityTally.Empty with { Late = 1 });
    }

    [Fact]
    public async Task Activity_without_dates_runs_in_no_year_and_continuous_one_in_every_year_from_its_start()
    {
        var scene = new ActivityScene();
        scene.Add("Bara ett namn");
        scene.Add("Löpande").Plan(new DateOnly(2024, 8, 1), null, isContinuous: true);
        scene.Add("Klar i tid").Plan(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), isContinuous: false);
        await SaveAsync(scene.All);

        (await TitlesIn(2023)).ShouldBeEmpty();
        (await TitlesIn(2024)).ShouldBe(["Klar i tid", "Löpande"]);
        (await TitlesIn(2030)).ShouldBe(["Löpande"]);

        async Task<IEnumerable<string>> TitlesIn(int year) =>
            (await List.ListAsync(new ActivityFilter { Year = year }, Cancel)).Page.Rows.Select(r => r.Title);
    }

    [Fact]
    public async Task Parts_of_the_tally_add_up_to_the_rows()
    {
        await SaveAsync(new ActivityScene().With(200).All);

        var list = await List.ListAsync(new ActivityFilter(), Cancel);

        list.Tally.Total.ShouldBe(200);
        foreach (var choice in new[] { StandingChoice.InPlan, StandingChoice.Left })
        {
            var part = await List.ListAsync(new ActivityFilter { Standing = choice }, Cancel);
            part.Page.Total.ShouldBe(choice is StandingChoice.Left ? list.Tally.Left : list.Tally.InPlan);
        }
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows()
    {
        await SaveAsync(new ActivityScene().With(10).All);
        var few = await CountAsync();
        var more = new ActivityScene();
        await using (var db = Db())
        {
            var plan = await db.Documents.SingleAsync(d => d.Key == more.Plan.Key, Cancel);
            for (var i = 0; i < 190; i++)
            {
                var activity = new Activity($"fler-{i}", plan.Id, $"Fler {i}");
                activity.SetMilestones([("Delmål", Today, null)]);
                db.Add(activity);
            }

            await db.SaveChangesAsync(Cancel);
        }

        var many = await CountAsync();

        many.ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(8);

        async Task<int> CountAsync()
        {
            Queries.Reset();
            await List.ListAsync(new ActivityFilter { Order = ActivityOrder.Schedule }, Cancel);
            await List.GetChoicesAsync(Cancel);
            return Queries.Count;
        }
    }

    [Fact]
    public async Task Visible_to_says_the_same_in_the_database_as_in_the_domain()
    {
        var scene = new ActivityScene().With(60);
        var unadopted = An.Document(scene.Type, "Plan som ingen har antagit");
        unadopted.BeginDraft("0.1");
        await SaveAsync([.. scene.All, unadopted, An.Activity(unadopted, "Arbetsmaterial")]);
        await using var db = Db();
        var loaded = await db.Activities.AsNoTracking().Include(a => a.Document.Editions).ToListAsync(Cancel);

        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Actors.Strategist })
        {
            var visible = await db.Activities.AsNoTracking().VisibleTo(actor).Select(a => a.Key).ToListAsync(Cancel);
            visible.ShouldBe(loaded.Where(a => a.MayBeReadBy(actor)).Select(a => a.Key), ignoreOrder: true);
        }

        var open = await db.Activities.VisibleTo(Actor.Anonymous).Select(a => a.Key).ToListAsync(Cancel);
        open.ShouldNotContain("arbetsmaterial");
        open.Count.ShouldBeLessThan(60);
    }

    [Fact]
    public async Task Visitor_is_offered_only_choices_that_lead_to_something()
    {
        var scene = new ActivityScene();
        scene.Add("Hemlig").LedBy(scene.Committees[0]).In(scene.Areas[0]).Withhold("Säkerhetsskydd");
        scene.Add("Öppen").LedBy(scene.Committees[1]).In(scene.Areas[1]);
        await SaveAsync(scene.All);

        var choices = await As<ActivityQueries>(Actor.Anonymous).GetChoicesAsync(Cancel);

        choices.Bodies.Select(b => b.Title).ShouldBe(["Kulturnämnden"]);
        choices.TargetAreas.Select(t => t.Title).ShouldBe(["Datadrivna staden"]);
        choices.MayEdit.ShouldBeFalse();
    }

    [Fact]
    public void Address_restores_the_filter_and_leaves_out_what_is_not_given()
    {
        new ActivityFilter().Link().ShouldBe("/aktiviteter");
        new ActivityFilter { Text = "öppna data", Roles = [ParticipationRole.Lead], Time = TimeChoice.Behind, Page = 2 }.Link()
            .ShouldBe("/aktiviteter?q=%C3%B6ppna%20data&roll=Lead&tid=Behind&sida=2");
        new ActivityFilter { Page = 3 }.LinkTo(ActivityOrder.End).ShouldBe("/aktiviteter?ordna=End");
        ActivityFilter.Read<ActivityOrder>("drop table").ShouldBeNull();
        ActivityFilter.Read<ActivityOrder>("77").ShouldBeNull();
    }
}
