using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Administration;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Features.Organisation;
using StrategyTracker.Features.Organisation.Reorganising;
using StrategyTracker.Tests.Features.FollowUp;
using StrategyTracker.Tests.Support;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.Organisation;

/// <summary>A committee is merged, split or abolished in mid-cycle: everything is handed over at once, and the past keeps its names.</summary>
public sealed class ReorganiseBodyTests : FollowUpScene
{
    private static readonly DateOnly NewOrder = new(2026, 11, 1);
    private readonly Body care = An.Committee("Omsorgsnämnden");
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await SaveAsync(care, council);
    }

    [Fact]
    public async Task Before_anything_is_done_one_sees_what_the_body_carries()
    {
        var view = (await As<ReorganisationQueries>(Actors.Strategist).GetAsync(Elderly.Key, Cancel))!;

        view.Items.Where(i => i.Kind is CarriedKind.Activity).Select(i => (i.Title, i.Detail)).ShouldBe(
            [("1.1 Gemensam katalog", "Medansvarig, Handlingsplan"), ("1.2 Öppna väntetider", "Huvudansvarig, Handlingsplan")]);
        view.Items.Where(i => i.Kind is CarriedKind.Report).Select(i => i.Title).ShouldBe(["Uppföljning 2025", "Uppföljning 2026"]);
        view.Others.Select(o => o.Name).ShouldBe(["Kommunfullmäktige", "Omsorgsnämnden", "Servicenämnden"]);
        (await As<ReorganisationQueries>(Actors.Strategist).GetAsync("finns-inte", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Merged_into_one_its_activities_and_its_draft_go_along_and_what_was_sent_keeps_the_old_name()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");

        var changes = (await ReorganiseAsync(Merger())).Value!;

        changes.Where(c => c.Kind is CarriedKind.Report).Select(c => (c.Title, c.How)).ShouldBe(
            [("Uppföljning 2025", ChangeHow.StaysAsSent), ("Uppföljning 2026", ChangeHow.DraftMoves)]);
        var successor = Actors.Coordinator(care);
        (await As<ProgressReportQueries>(successor).GetEntryAsync("uppfoljning-2026", care.Key, Waiting.Key, Cancel))!.Answer.Comment.ShouldBe("Nio av fjorton.");
        (await WriteAsync(successor, Waiting, ProgressField.Phase, "Ongoing", body: care.Key)).Succeeded.ShouldBeTrue();
        await using var db = Db();
        (await db.ProgressReports.Where(r => r.CycleId == Cycle2025.Id).Select(r => r.Body.Name).SingleAsync(Cancel)).ShouldBe("Äldrenämnden");
        (await DeskAsync()).Ended.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_activity_tells_who_answered_until_when_why_and_by_whose_decision()
    {
        await ReorganiseAsync(Merger());

        var activity = (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync(Waiting.Key, Cancel)) ?? (await As<ActivityDetailsQueries>(Actors.Reader).FindAsync(Waiting.Key, Cancel))!;
        activity.Participants.ShouldHaveSingleItem().Name.ShouldBe("Omsorgsnämnden");
        activity.Handovers.ShouldHaveSingleItem().ShouldBe(new ActivityHandover(
            Elderly.Key, "Äldrenämnden", care.Key, "Omsorgsnämnden", ParticipationRole.Lead, NewOrder, "Ny nämndorganisation.", "Kommunfullmäktige", "112"));
        var body = (await As<BodyQueries>(Actors.Reader).GetAsync(Elderly.Key, Cancel))!;
        body.Ending.ShouldBe(new EndingLine("Ny nämndorganisation.", "Kommunfullmäktige", "112"));
        body.Body.ValidTo.ShouldBe(new DateOnly(2026, 10, 31));
        (await As<ActivityHistoryQueries>(Actors.Reader).GetAsync(Waiting.Id, Cancel))[0].Command.ShouldBe("ReorganiseBody");
    }

    [Fact]
    public async Task Split_into_two_each_takes_its_own_activities_and_both_are_asked()
    {
        var input = Merger();
        input.SuccessorKeys = [care.Key, Service.Key];
        input.Exceptions[$"activity/{Shared.Key}"] = Service.Key;

        var changes = (await ReorganiseAsync(input)).Value!;

        changes.Where(c => c.Kind is CarriedKind.Activity).Select(c => (c.Title, c.To)).ShouldBe(
            [("1.1 Gemensam katalog", "Servicenämnden"), ("1.2 Öppna väntetider", "Omsorgsnämnden")]);
        (await DeskAsync()).Bodies.Select(b => b.Name).ShouldBe(["Omsorgsnämnden", "Servicenämnden"]);
        await using var db = Db();
        var shared = await db.Activities.Include(a => a.Participations).Include(a => a.Handovers).SingleAsync(a => a.Id == Shared.Id, Cancel);
        shared.Participations.ShouldHaveSingleItem().BodyId.ShouldBe(Service.Id);
        shared.Handovers.ShouldHaveSingleItem().RoleBefore.ShouldBe(ParticipationRole.CoOwner);
    }

    [Fact]
    public async Task Split_into_two_what_was_written_of_each_activity_goes_along_and_the_draft_stays_as_it_was()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        await WriteAsync(Coordinator, Shared, ProgressField.Comment, "Katalogen växer.");
        var input = Merger();
        input.SuccessorKeys = [care.Key, Service.Key];
        input.Exceptions[$"activity/{Shared.Key}"] = Service.Key;

        var changes = (await ReorganiseAsync(input)).Value!;

        changes.Where(c => c.Kind is CarriedKind.Report).Select(c => c.How).ShouldBe([ChangeHow.StaysAsSent, ChangeHow.DraftIsShared]);
        (await As<ProgressReportQueries>(Actors.Coordinator(care)).GetEntryAsync("uppfoljning-2026", care.Key, Waiting.Key, Cancel))!.Answer.Comment.ShouldBe("Nio av fjorton.");
        (await As<ProgressReportQueries>(Actors.Coordinator(Service)).GetEntryAsync("uppfoljning-2026", Service.Key, Shared.Key, Cancel))!.Answer.Comment.ShouldBe("Katalogen växer.");
        await using var db = Db();
        (await db.ProgressReports.Include(r => r.Entries).SingleAsync(r => r.BodyId == Elderly.Id && r.CycleId == Cycle2026.Id, Cancel)).Entries.Count(e => e.Comment != null).ShouldBe(2);
    }

    [Fact]
    public async Task One_that_takes_over_nothing_but_a_benefit_is_asked_for_that_with_what_was_written_of_it()
    {
        var culture = An.Committee("Kulturnämnden");
        await SaveAsync(culture);
        await using (var db = Db())
        {
            (await db.Activities.SingleAsync(a => a.Id == Platform.Id, Cancel)).ExpectEffect(new ExpectedEffect("Färre samtal.", null, null, null, 2026, Elderly.Id));
            await db.SaveChangesAsync(Cancel);
        }

        (await WriteAsync(Coordinator, Platform, ProgressField.BenefitAmount, "300000")).Succeeded.ShouldBeTrue();
        var input = Merger();
        input.SuccessorKeys = [care.Key, culture.Key];
        input.Exceptions[$"activity/{Platform.Key}"] = culture.Key;

        (await ReorganiseAsync(input)).Succeeded.ShouldBeTrue();

        (await DeskAsync()).Bodies.Select(b => b.Name).ShouldBe(["Kulturnämnden", "Omsorgsnämnden", "Servicenämnden"]);
        var report = (await As<ProgressReportQueries>(Actors.Coordinator(culture)).GetAsync("uppfoljning-2026", culture.Key, Cancel))!;
        report.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Part.ShouldBe(AskedPart.Benefit), r => r.State.IsComplete.ShouldBeTrue());
    }

    [Fact]
    public async Task A_day_that_lies_ahead_is_not_carried_out_at_once_and_told_how_it_is_registered()
    {
        var input = Merger();
        input.On = Today.AddDays(40);

        var violation = (await ReorganiseAsync(input)).Violations.ShouldHaveSingleItem();

        RuleWords.Of(violation).ShouldContain("2027-01-01");
        RuleWords.Of(violation).ShouldContain("Registrera");
    }

    [Fact]
    public async Task A_body_that_had_answered_already_is_not_answered_for_twice()
    {
        await SubmitAllAsync();

        (await ReorganiseAsync(Merger())).Value!.Where(c => c.Kind is CarriedKind.Report).Select(c => c.How).ShouldBe([ChangeHow.StaysAsSent, ChangeHow.StaysAsSent]);

        var desk = await DeskAsync();
        desk.Bodies.Select(b => b.Name).ShouldBe(["Servicenämnden", "Äldrenämnden"], ignoreOrder: true);
        desk.Ended.ShouldBeEmpty();
        await using var db = Db();
        (await db.Activities.SingleAsync(a => a.Id == Waiting.Id, Cancel)).Phase.ShouldBe(ActivityPhase.Completed);
    }

    [Fact]
    public async Task Abolished_without_a_successor_its_activities_stay_and_are_seen_to_have_nobody()
    {
        var input = Merger();
        input.SuccessorKeys.Clear();

        var changes = (await ReorganiseAsync(input)).Value!;

        changes.Where(c => c.Kind is CarriedKind.Activity).ShouldAllBe(c => c.How == ChangeHow.Stays);
        (await As<StrategyTracker.Features.FollowUp.Responsibility.ResponsibilityQueries>(Actors.Strategist).GetAsync(Cancel)).Activities.ShouldContain(a => a.Abolished == "Äldrenämnden");
    }

    [Fact]
    public async Task Functions_competence_documents_and_bodies_below_go_along()
    {
        var account = new StrategyTracker.Data.Account { UserName = "samordnare", FunctionName = "Samordnare" };
        var function = new BodyFunction("samordnare-aldre", "Nämndsamordnare", Elderly.Id, Role.Coordinator);
        function.Hold(account.Id, new(2024, 1, 1), null);
        var type = An.Type("Riktlinje");
        type.SetCompetences([new AdoptionCompetence(Elderly.Id, null, new(2020, 1, 1), null, null, "Reglementet")]);
        var document = An.Document(type, "Riktlinje för hemtjänst");
        document.HandOverTo(Elderly.Id);
        var office = An.Body("Äldreförvaltningen", BodyKind.Administration);
        office.PlaceUnder(Elderly, new Dictionary<Guid, Guid?>());
        await using (var before = Db())
        {
            before.Attach(Elderly);
            before.AddRange(account, function, type, document, office);
            await before.SaveChangesAsync(Cancel);
        }

        (await ReorganiseAsync(Merger())).Succeeded.ShouldBeTrue();

        await using var db = Db();
        var functions = await db.BodyFunctions.Include(f => f.Holdings).OrderBy(f => f.BodyId == Elderly.Id ? 0 : 1).ToListAsync(Cancel);
        functions[0].Holdings.ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2026, 10, 31));
        functions[1].ShouldSatisfyAllConditions(
            f => f.BodyId.ShouldBe(care.Id), f => f.Name.ShouldBe("Nämndsamordnare"), f => f.HoldingOn(Today)!.AccountId.ShouldBe(account.Id), f => f.HoldingOn(Today)!.From.ShouldBe(NewOrder));
        (await db.Documents.SingleAsync(d => d.Id == document.Id, Cancel)).OwnerId.ShouldBe(care.Id);
        (await db.Bodies.SingleAsync(b => b.Id == office.Id, Cancel)).ParentId.ShouldBe(care.Id);
        (await db.DocumentTypes.Include(t => t.Competences).SingleAsync(t => t.Id == type.Id, Cancel)).MayBeAdoptedBy(care, Today).ShouldBeTrue();
    }

    [Fact]
    public async Task Reorganisation_gives_nobody_a_right_the_role_waits_until_an_administrator_gives_it()
    {
        var account = new StrategyTracker.Data.Account { UserName = "chef", FunctionName = "Chef äldre" };
        var given = new RoleAssignment(account.Id, Role.Approver, Elderly.Id);
        await SaveAsync(account, given);

        var changes = (await ReorganiseAsync(Merger())).Value!;

        changes.ShouldContain(new ReorganisationChange(CarriedKind.Role, ChangeHow.WaitsForAdministrator, "Chef äldre", "Omsorgsnämnden"));
        (await RolesAsync()).ShouldBe([Elderly.Id]);
        (await SettleAsync(Actors.Strategist, given.Id, care.Id)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await SettleAsync(Actors.Administrator, given.Id, Service.Id)).Kind.ShouldBe(OutcomeKind.Refused, "it did not take over");
        var waiting = (await As<AdministrationQueries>(Actors.Administrator).OverviewAsync(Cancel)).WaitingRoles.ShouldHaveSingleItem();
        (waiting.Account, waiting.Body, waiting.Successors.Single().Name).ShouldBe(("Chef äldre", "Äldrenämnden", "Omsorgsnämnden"));

        (await SettleAsync(Actors.Administrator, given.Id, care.Id)).Succeeded.ShouldBeTrue();

        (await RolesAsync()).ShouldBe([Elderly.Id, care.Id], ignoreOrder: true);
        (await As<AdministrationQueries>(Actors.Administrator).OverviewAsync(Cancel)).WaitingRoles.ShouldBeEmpty();

        async Task<List<Guid?>> RolesAsync()
        {
            await using var db = Db();
            return await db.RoleAssignments.Where(r => r.AccountId == account.Id).Select(r => r.BodyId).ToListAsync(Cancel);
        }
    }

    [Fact]
    public async Task Role_on_a_body_that_is_no_more_can_be_taken_away_instead()
    {
        var account = new StrategyTracker.Data.Account { UserName = "chef", FunctionName = "Chef äldre" };
        var given = new RoleAssignment(account.Id, Role.Approver, Elderly.Id);
        await SaveAsync(account, given);
        await ReorganiseAsync(Merger());

        (await SettleAsync(Actors.Administrator, given.Id, null)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.RoleAssignments.AnyAsync(r => r.AccountId == account.Id, Cancel)).ShouldBeFalse();
    }

    private Task<Outcome> SettleAsync(Actor actor, Guid role, Guid? successor) =>
        As<SettleWaitingRoles>(actor).RunAsync(new() { Said = { [role] = successor } }, Cancel);

    [Fact]
    public async Task What_is_shown_before_is_what_is_done_and_showing_it_does_nothing()
    {
        var shown = await As<ReorganiseBody>(Actors.Strategist).RunAsync(Merger(), keep: false, Cancel);
        await using (var db = Db())
        {
            (await db.Bodies.SingleAsync(b => b.Id == Elderly.Id, Cancel)).ValidTo.ShouldBeNull();
        }

        (await ReorganiseAsync(Merger())).Value!.ShouldBe(shown.Value!);
    }

    [Fact]
    public async Task Nothing_is_done_where_something_is_wrong_or_somebody_else_was_first()
    {
        var wrong = Merger();
        wrong.Exceptions[$"activity/{Shared.Key}"] = Service.Key;
        (await ReorganiseAsync(wrong)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotASuccessor);
        var ahead = Merger();
        ahead.On = Today.AddDays(1);
        (await ReorganiseAsync(ahead)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReorganisationIsInTheFuture);
        var unsaid = Merger();
        unsaid.Reason = " ";
        (await ReorganiseAsync(unsaid)).FieldErrors.Keys.ShouldBe([nameof(ReorganiseBodyInput.Reason)]);
        var stale = Merger();
        stale.SeenRevision = 99;
        (await ReorganiseAsync(stale)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        await using var db = Db();
        (await db.Bodies.SingleAsync(b => b.Id == Elderly.Id, Cancel)).ValidTo.ShouldBeNull();
        (await db.Activities.SelectMany(a => a.Handovers).AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_office_reorganises()
    {
        foreach (var actor in new[] { Coordinator, Approver, Actors.Reader, Actors.Administrator, Actor.Anonymous })
        {
            (await As<ReorganiseBody>(actor).RunAsync(Merger(), keep: true, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_what_the_body_carries()
    {
        var few = await CountAsync();
        await SaveAsync([.. Enumerable.Range(0, 40).Select(i => An.Activity(Plan, $"Aktivitet {i}").LedBy(Elderly))]);

        (await CountAsync()).ShouldBe(few);
    }

    private async Task<int> CountAsync()
    {
        Queries.Reset();
        await As<ReorganisationQueries>(Actors.Strategist).GetAsync(Elderly.Key, Cancel);
        return Queries.Count;
    }

    private ReorganiseBodyInput Merger() => new()
    {
        BodyKey = Elderly.Key, SeenRevision = Elderly.Revision, On = NewOrder, Reason = "Ny nämndorganisation.", DecidedBy = council.Key, Paragraph = "112",
        SuccessorKeys = [care.Key],
    };

    private Task<Outcome<IReadOnlyList<ReorganisationChange>>> ReorganiseAsync(ReorganiseBodyInput input) =>
        As<ReorganiseBody>(Actors.Strategist).RunAsync(input, keep: true, Cancel);

    private async Task<DeskView> DeskAsync() => (await As<CycleQueries>(Actors.Strategist).GetDeskAsync("uppfoljning-2026", Cancel))!;
}
