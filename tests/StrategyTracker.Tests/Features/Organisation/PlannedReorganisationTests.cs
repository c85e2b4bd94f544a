using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.Home;
using StrategyTracker.Features.Organisation;
using StrategyTracker.Features.Organisation.Reorganising;
using StrategyTracker.Hosting;
using StrategyTracker.Tests.Features.Exchange;
using StrategyTracker.Tests.Features.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.Organisation;

/// <summary>In November it is registered what is to apply from the new year; over New Year it comes about by itself, whether the server runs or not.</summary>
public sealed class PlannedReorganisationTests : FollowUpScene
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private readonly Body care = An.Committee("Omsorgsnämnden");
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        care.SetPeriod(NewYear, null);
        await SaveAsync(care, council);
    }

    [Fact]
    public async Task Until_its_day_nothing_changes_and_on_its_day_it_comes_about_by_itself_with_what_is_there_then()
    {
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();
        var later = An.Activity(Plan, "Välfärdsteknik", "1.4").LedBy(Elderly).In(Area);
        await SaveAsync(later);

        await PassAsync(new(2026, 12, 31));
        (await BodyAsync(Elderly)).ValidTo.ShouldBeNull();
        await PassAsync(NewYear);

        (await BodyAsync(Elderly)).ShouldSatisfyAllConditions(
            b => b.ValidTo.ShouldBe(new(2026, 12, 31)), b => b.Ending.ShouldBe(new BodyEnding("Ny nämndorganisation.", council.Id, "112")));
        await using var db = Db();
        (await db.PlannedReorganisations.AnyAsync(Cancel)).ShouldBeFalse();
        (await db.Activities.Where(a => a.Id == later.Id).SelectMany(a => a.Participations).Select(p => p.BodyId).SingleAsync(Cancel)).ShouldBe(care.Id);
        (await db.Activities.Where(a => a.Id == Waiting.Id).SelectMany(a => a.Handovers).Select(h => h.Date).SingleAsync(Cancel)).ShouldBe(NewYear);
        var trail = await db.AuditRows.Where(r => r.Command == nameof(CarryOutReorganisation)).ToListAsync(Cancel);
        trail.Select(r => r.ActorName).Distinct().ShouldBe(["StrategyTracker (Strateg)"]);
        (await As<ActivityDetailsQueries>(Actors.Reader).FindAsync(Waiting.Key, Cancel))!.Handovers.ShouldHaveSingleItem().ShouldBe(new ActivityHandover(
            Elderly.Key, "Äldrenämnden", care.Key, "Omsorgsnämnden", ParticipationRole.Lead, NewYear, "Ny nämndorganisation.", "Kommunfullmäktige", "112"));
    }

    [Fact]
    public async Task Days_on_which_the_server_was_off_are_made_good_in_order_and_dated_as_decided()
    {
        var late = Merger();
        late.On = NewYear.AddDays(10);
        (await PlanAsync(late)).Succeeded.ShouldBeTrue();
        var service = Merger();
        (service.BodyKey, service.SeenRevision, service.SuccessorKeys) = (Service.Key, Service.Revision, [Elderly.Key]);
        (await PlanAsync(service)).Succeeded.ShouldBeTrue();

        await PassAsync(new(2027, 2, 1));

        (await BodyAsync(Service)).ValidTo.ShouldBe(new(2026, 12, 31));
        (await BodyAsync(Elderly)).ValidTo.ShouldBe(new(2027, 1, 10));
        await using var db = Db();
        var handovers = await db.Activities.Include(a => a.Handovers).ThenInclude(h => h.ToBody).Where(a => a.Id == Platform.Id).SelectMany(a => a.Handovers)
            .OrderBy(h => h.Date).Select(h => new { h.Date, h.ToBody.Name }).ToListAsync(Cancel);
        handovers.Select(h => (h.Date, h.Name)).ShouldBe([(NewYear, "Äldrenämnden"), (NewYear.AddDays(10), "Omsorgsnämnden")]);
    }

    [Fact]
    public async Task Two_that_touch_the_same_body_are_both_carried_out_or_refused_from_the_start()
    {
        var other = Merger();
        (other.BodyKey, other.SeenRevision) = (Service.Key, Service.Revision);
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();
        (await PlanAsync(other)).Succeeded.ShouldBeTrue();
        var again = Merger();
        (await PlanAsync(again)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReorganisationIsRegistered);
        var successor = new ReorganiseBodyInput { BodyKey = care.Key, SeenRevision = care.Revision, On = NewYear.AddDays(1), Reason = "Åter en.", SuccessorKeys = [Service.Key] };
        (await PlanAsync(successor)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.SuccessorEndsFirst);

        await PassAsync(NewYear);

        await using var db = Db();
        var shared = await db.Activities.Include(a => a.Participations).Include(a => a.Handovers).SingleAsync(a => a.Id == Shared.Id, Cancel);
        shared.Participations.ShouldHaveSingleItem().BodyId.ShouldBe(care.Id);
        shared.Handovers.Count.ShouldBe(2);
        (await As<BodyQueries>(Actors.Reader).GetAsync(care.Key, Cancel))!.Predecessors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Abolished_in_mid_cycle_the_body_is_asked_no_more_and_what_it_had_written_goes_along()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();

        await PassAsync(NewYear);

        (await As<CycleQueries>(Actors.Strategist).GetDeskAsync("uppfoljning-2026", Cancel))!.Bodies.Select(b => b.Name).ShouldBe(["Omsorgsnämnden", "Servicenämnden"], ignoreOrder: true);
        await using var db = Db();
        (await db.ProgressReports.Where(r => r.CycleId == Cycle2026.Id && r.BodyId == care.Id).SelectMany(r => r.Entries).Select(e => e.Comment).SingleAsync(Cancel))
            .ShouldBe("Nio av fjorton.");
        (await db.ProgressReports.Where(r => r.CycleId == Cycle2025.Id).Select(r => r.Body.Name).SingleAsync(Cancel)).ShouldBe("Äldrenämnden");
    }

    [Fact]
    public async Task What_cannot_be_carried_out_on_its_day_changes_nothing_is_told_once_and_is_tried_again()
    {
        var account = new StrategyTracker.Data.Account { UserName = "strateg", FunctionName = "Strateg", Email = "strateg@exempelstad.example", Language = "sv" };
        await SaveAsync(account, new RoleAssignment(account.Id, Role.Strategist, null));
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();
        await MoveFirstDayOfCareAsync(NewYear.AddDays(5));

        await PassAsync(NewYear);
        await PassAsync(NewYear);

        (await BodyAsync(Elderly)).ValidTo.ShouldBeNull();
        await using (var db = Db())
        {
            (await db.Activities.SelectMany(a => a.Handovers).AnyAsync(Cancel)).ShouldBeFalse();
            var letter = (await db.Outbox.ToListAsync(Cancel)).ShouldHaveSingleItem();
            letter.Text.ShouldContain("Omsorgsnämnden fanns inte 2027-01-01");
            (await db.AuditRows.CountAsync(r => r.Command == nameof(NoteFailedReorganisation), Cancel)).ShouldBe(1);
        }

        (await As<BodyQueries>(Actors.Strategist).GetAsync(Elderly.Key, Cancel))!.Body.Coming!.Hindrances.Select(RuleWords.Of).ShouldBe(["Omsorgsnämnden fanns inte 2027-01-01."]);
        (await As<HomeQueries>(Actors.Strategist).GetAsync(Cancel)).Office!.NotReorganised.ShouldHaveSingleItem().Name.ShouldBe("Äldrenämnden");

        await MoveFirstDayOfCareAsync(NewYear);
        await PassAsync(NewYear.AddDays(5));
        (await BodyAsync(Elderly)).ValidTo.ShouldBe(new(2026, 12, 31));
        (await As<HomeQueries>(Actors.Strategist).GetAsync(Cancel)).Office!.NotReorganised.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_changed_or_withdrawn_before_its_day_and_the_second_of_two_is_told()
    {
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();
        var planned = (await ViewAsync())!.Planned!;
        var change = planned.Input;
        (change.On, change.SuccessorKeys) = (NewYear.AddMonths(3), [care.Key, Service.Key]);
        change.Exceptions[$"activity/{Shared.Key}"] = Service.Key;
        (await PlanAsync(change)).Succeeded.ShouldBeTrue();
        (await PlanAsync(change)).Kind.ShouldBe(OutcomeKind.ChangedByOther);

        var changed = (await ViewAsync())!.Planned!;
        changed.Input.ShouldSatisfyAllConditions(
            i => i.On.ShouldBe(new(2027, 4, 1)), i => i.SuccessorKeys.ShouldBe([care.Key, Service.Key]), i => i.Exceptions.ShouldHaveSingleItem().Value.ShouldBe(Service.Key));
        var withdraw = new WithdrawReorganisationInput { BodyKey = Elderly.Key, SeenPlan = planned.Revision };
        (await As<WithdrawReorganisation>(Actors.Strategist).RunAsync(withdraw, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        withdraw.SeenPlan = changed.Revision;
        (await As<WithdrawReorganisation>(Actors.Strategist).RunAsync(withdraw, Cancel)).Succeeded.ShouldBeTrue();

        await PassAsync(new(2027, 4, 1));
        (await BodyAsync(Elderly)).ValidTo.ShouldBeNull();
        await using var db = Db();
        (await db.AuditRows.Where(r => r.Entity == nameof(PlannedReorganisation)).OrderBy(r => r.Id).Select(r => r.Change).ToListAsync(Cancel)).ShouldBe(["Added", "Modified", "Deleted"]);
    }

    [Fact]
    public async Task What_is_shown_before_it_is_registered_is_what_it_would_change_today()
    {
        var shown = await As<ReorganiseBody>(Actors.Strategist).RunAsync(Merger(), keep: false, Cancel);

        shown.Value!.Where(c => c.Kind is CarriedKind.Activity).Select(c => (c.Title, c.To)).ShouldBe(
            [("1.1 Gemensam katalog", "Omsorgsnämnden"), ("1.2 Öppna väntetider", "Omsorgsnämnden")]);
        (await ViewAsync())!.Others.ShouldContain(o => o.Name == "Omsorgsnämnden (från 2027-01-01)");
        (await BodyAsync(Elderly)).ValidTo.ShouldBeNull();
    }

    [Fact]
    public async Task Carried_out_by_hand_on_its_day_it_is_not_carried_out_twice()
    {
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();
        Clock.Move(NewYear.ToDateTime(new(8, 0)) - Clock.GetUtcNow().UtcDateTime);

        (await As<ReorganiseBody>(Actors.Strategist).RunAsync(Merger(), keep: true, Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.PlannedReorganisations.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_seen_as_coming_by_anyone_on_both_bodies_and_in_the_list_for_one_query_more()
    {
        var (before, _) = await CountAsync();
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();

        var (after, tree) = await CountAsync();

        after.ShouldBe(before);
        var line = tree.Roots.Single(r => r.Body.Key == Elderly.Key).Body;
        line.Coming!.ShouldSatisfyAllConditions(c => c.On.ShouldBe(NewYear), c => c.Successors.ShouldHaveSingleItem().Name.ShouldBe("Omsorgsnämnden"), c => c.HasFailed.ShouldBeFalse());
        (await As<BodyQueries>(Actor.Anonymous).GetAsync(Elderly.Key, Cancel))!.ComingDecidedBy.ShouldBe("Kommunfullmäktige");
        (await As<BodyQueries>(Actor.Anonymous).GetAsync(care.Key, Cancel))!.ToTakeOverFrom.ShouldHaveSingleItem().Key.ShouldBe(Elderly.Key);
    }

    [Fact]
    public async Task Only_the_office_registers_and_withdraws()
    {
        (await PlanAsync(Merger())).Succeeded.ShouldBeTrue();
        foreach (var actor in new[] { Coordinator, Approver, Actors.Reader, Actors.Administrator, Actor.Anonymous })
        {
            (await As<PlanReorganisation>(actor).RunAsync(Merger(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<WithdrawReorganisation>(actor).RunAsync(new() { BodyKey = Elderly.Key, SeenPlan = 1 }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<CarryOutReorganisation>(actor).RunAsync(new(Guid.Empty), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task It_travels_in_packages_and_one_that_has_come_about_since_is_not_registered_again()
    {
        var input = Merger();
        input.Exceptions[$"activity/{Shared.Key}"] = "";
        (await PlanAsync(input)).Succeeded.ShouldBeTrue();
        var package = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;
        package.PlannedReorganisations!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.DecidedBy.ShouldBe(council.Key), p => p.Successors!.ShouldBe([care.Key]), p => p.Takings!.ShouldHaveSingleItem().Taker.ShouldBeNull());

        await using var other = await EmptyDatabase.CreateAsync();
        (await other.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("all.json", package)], dryRun: false, Cancel)).Faults.Select(f => f.ToString()).ShouldBeEmpty();
        PackageJson.Write((await other.As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!).ShouldBe(PackageJson.Write(package));

        await PassAsync(NewYear);
        var only = new Package { Format = Package.CurrentFormat, PlannedReorganisations = package.PlannedReorganisations };
        (await As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("all.json", only)], dryRun: false, Cancel)).Succeeded.ShouldBeTrue();
        await using var db = Db();
        (await db.PlannedReorganisations.AnyAsync(Cancel)).ShouldBeFalse();
    }

    /// <summary>The server is started, or goes its round, on the day.</summary>
    private async Task PassAsync(DateOnly day)
    {
        Clock.Move(day.ToDateTime(new(8, 0)) - Clock.GetUtcNow().UtcDateTime);
        await new ReorganisationRounds(As<IServiceScopeFactory>(Actor.System), Clock, NullLogger<ReorganisationRounds>.Instance).GoAsync(Cancel);
    }

    private async Task MoveFirstDayOfCareAsync(DateOnly day)
    {
        await using var db = Db();
        (await db.Bodies.SingleAsync(b => b.Id == care.Id, Cancel)).SetPeriod(day, null);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<Body> BodyAsync(Body body)
    {
        await using var db = Db();
        return await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == body.Id, Cancel);
    }

    private Task<ReorganisationView?> ViewAsync() => As<ReorganisationQueries>(Actors.Strategist).GetAsync(Elderly.Key, Cancel);

    private async Task<(int Count, BodyTreeView Tree)> CountAsync()
    {
        Queries.Reset();
        var tree = await As<BodyQueries>(Actor.Anonymous).TreeAsync(null, Cancel);
        await As<BodyQueries>(Actor.Anonymous).GetAsync(Elderly.Key, Cancel);
        return (Queries.Count, tree);
    }

    private Task<Outcome> PlanAsync(ReorganiseBodyInput input) => As<PlanReorganisation>(Actors.Strategist).RunAsync(input, Cancel);

    private ReorganiseBodyInput Merger() => new()
    {
        BodyKey = Elderly.Key, SeenRevision = Elderly.Revision, On = NewYear, Reason = "Ny nämndorganisation.", DecidedBy = council.Key, Paragraph = "112",
        SuccessorKeys = [care.Key],
    };
}
