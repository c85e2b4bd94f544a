using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Home;
using UserAccount = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Home;

public sealed class HomeQueriesTests : DataTest
{
    private readonly Body municipality = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body committee = An.Committee();
    private readonly Body other = An.Committee("Kulturnämnden");
    private readonly DocumentType type = An.Type();
    private GoverningDocument programme = null!;
    private TargetArea area = null!;

    [Fact]
    public async Task An_installation_that_nobody_has_taken_into_use_says_so()
    {
        var view = await HomeAsync(Actor.Anonymous);

        (view.IsEmpty, view.HasNoAccount, view.HasTasks).ShouldBe((true, true, false));
    }

    [Fact]
    public async Task An_administrator_of_an_empty_installation_is_told_what_to_do_first()
    {
        var view = await HomeAsync(Actors.Administrator);

        (view.IsEmpty, view.MayAdminister, view.HasTasks).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task A_coordinator_meets_the_open_report_of_the_body_and_what_is_late_there()
    {
        await ArrangeFollowUpAsync();

        var view = await HomeAsync(Actors.Coordinator(committee));

        var report = view.Waiting.ShouldHaveSingleItem();
        (report.BodyKey, report.IsMineToWrite, report.Count!.Total).ShouldBe((committee.Key, true, 2));
        view.Late.ShouldHaveSingleItem().ShouldBe(new LateBody(committee.Key, committee.Name, 1));
        view.Office.ShouldBeNull();
    }

    [Fact]
    public async Task An_approver_meets_a_report_when_it_is_sent_and_not_before()
    {
        await ArrangeFollowUpAsync();

        (await HomeAsync(Actors.Approver(committee))).Waiting.ShouldBeEmpty();
        (await HomeAsync(Actors.Approver(committee))).HasBodies.ShouldBeTrue();
    }

    [Fact]
    public async Task The_office_meets_who_has_answered_and_what_to_look_after()
    {
        await ArrangeFollowUpAsync();

        var office = (await HomeAsync(Actors.Strategist)).Office!;

        var cycle = office.Cycles.ShouldHaveSingleItem();
        (cycle.Asked, cycle.Sent, cycle.NotAssessed, cycle.Parts).ShouldBe((2, 0, 1, 1));
        (office.Late, office.WithoutOwner).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_reader_meets_the_target_areas_with_the_activities_that_serve_them()
    {
        await ArrangeFollowUpAsync(isAdopted: true);

        var view = await HomeAsync(Actors.Reader);

        view.HasTasks.ShouldBeFalse();
        var row = view.Programme!.Parts.ShouldHaveSingleItem();
        (row.Key, row.Level, row.Activities.InPlan, row.Activities.Late).ShouldBe((area.Key, AssessmentLevel.NotAssessed, 3, 1));
    }

    [Fact]
    public async Task Of_a_programme_without_target_areas_the_uppermost_goals_are_met_with_what_serves_them_or_one_under_them()
    {
        await ArrangeFollowUpAsync(isAdopted: true);
        var (upper, lower) = (new Goal("trygghet", programme.Id, "Trygghet", 1), new Goal("farre-fall", programme.Id, "Färre fall", 2));
        lower.Place(null, upper, new Dictionary<Guid, Guid?>());
        await SaveAsync(upper, lower);
        await using (var db = Db())
        {
            foreach (var activity in await db.Activities.Include(a => a.TargetAreas).Include(a => a.Goals).ToListAsync(Cancel))
            {
                activity.SetTargetAreas([]);
                activity.SetGoals(activity.Title == "Sen" ? [upper.Id, lower.Id] : [lower.Id]);
            }

            db.TargetAreas.RemoveRange(db.TargetAreas);
            await db.SaveChangesAsync(Cancel);
        }

        var view = await HomeAsync(Actors.Strategist);

        view.Programme!.AreGoals.ShouldBeTrue();
        var row = view.Programme.Parts.ShouldHaveSingleItem();
        (row.Key, row.Activities.InPlan, row.Activities.Late).ShouldBe((upper.Key, 3, 1));
        view.Office!.Cycles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.AreGoals.ShouldBeTrue(), c => c.Parts.ShouldBe(2), c => c.NotAssessed.ShouldBe(2));
    }

    [Fact]
    public async Task A_visitor_sees_nothing_of_a_programme_that_is_not_adopted()
    {
        await ArrangeFollowUpAsync();

        (await HomeAsync(Actor.Anonymous)).Programme.ShouldBeNull();
    }

    [Fact]
    public async Task Only_an_administrator_sees_how_many_accounts_there_are()
    {
        await SaveAsync(UserAccount.Named("rut", "Systemförvaltare"));

        (await HomeAsync(Actors.Administrator)).Administration!.WithoutRole.ShouldBe(1);
        (await HomeAsync(Actors.Strategist)).Administration.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_number_of_queries_does_not_grow_with_the_rows(bool strategist)
    {
        await ArrangeFollowUpAsync();
        var actor = strategist ? Actors.Strategist : Actors.Coordinator(committee, other);
        await HomeAsync(actor);
        Queries.Reset();
        await HomeAsync(actor);
        var few = Queries.Count;
        var plan = An.Document(type, "Ännu en plan");
        await SaveAsync(plan);
        await SaveAsync([.. Enumerable.Range(1, 30).Select(i => An.Activity(plan, $"Aktivitet {i}").LedBy(committee).In(area).Until(Today.AddDays(-i)))]);

        Queries.Reset();
        await HomeAsync(actor);

        Queries.Count.ShouldBe(few);
    }

    private Task<HomeView> HomeAsync(Actor actor) => As<HomeQueries>(actor).GetAsync(Cancel);

    /// <summary>An open follow-up of a plan with three activities: one late, one on its way, one that nobody answers for.</summary>
    private async Task ArrangeFollowUpAsync(bool isAdopted = false)
    {
        programme = An.Document(type);
        var plan = An.Document(type, "Handlingsplan");
        programme.BeginDraft("1.0").TakeOverHistory(isAdopted ? EditionStatus.Adopted : EditionStatus.Draft, null, []);
        area = An.TargetArea(programme);
        await SaveAsync(municipality, committee, other, type, programme, plan, area);
        await SaveAsync(
            An.Activity(plan, "Sen").LedBy(committee).In(area).Until(Today.AddDays(-30)),
            An.Activity(plan, "I tid").LedBy(committee).In(area).Until(Today.AddDays(30)),
            An.Activity(plan, "Ägarlös").In(area),
            An.Cycle(programme, plan, 2026, committee, other));
    }
}
