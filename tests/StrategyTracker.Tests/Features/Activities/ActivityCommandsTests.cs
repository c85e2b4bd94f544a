using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Linking;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class ActivityCommandsTests : DataTest
{
    private readonly ActivityScene scene = new();
    private Activity activity = null!;

    protected override async Task ArrangeAsync()
    {
        activity = scene.Add("Öppna väntetider", "2.3").LedBy(scene.Committees[0]);
        activity.SetMilestones([("Kartlagt", Today.AddDays(-5), null)]);
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task Name_and_plan_are_enough_and_the_key_comes_from_the_name()
    {
        var first = await Add(new ActivityInput { Plan = scene.Plan.Key, Title = "Öppna väntetider" });
        var second = await Add(new ActivityInput { Plan = scene.Plan.Key, Title = "Lång titel", WorkingTitle = "Kort namn" });

        first.Value.ShouldBe("oppna-vantetider-2");
        second.Value.ShouldBe("kort-namn");
        await using var db = Db();
        (await db.Activities.SingleAsync(a => a.Key == "kort-namn", Cancel)).AddedOn.ShouldBe(Today);
    }

    [Fact]
    public async Task Whole_form_is_saved_and_comes_back_as_it_was()
    {
        var input = await Form();
        input.Description = "Varje dag.";
        input.Participants = [new() { Body = scene.Committees[1].Key, Role = ParticipationRole.Lead }, new() { Body = scene.Committees[0].Key, Role = ParticipationRole.Participant }];
        input.TargetAreas = [scene.Areas[0].Key, scene.Areas[1].Key];
        input.Goals = [scene.Goal.Key];
        (input.StartsOn, input.EndsOn) = (new DateOnly(2026, 1, 1), new DateOnly(2027, 6, 30));
        input.Milestones.Add(new MilestoneInput { Title = "Publicerat", DueOn = new DateOnly(2027, 1, 1) });
        (input.EffectText, input.EffectVisibleFrom, input.BenefitOwner) = ("Kortare väntan", 2027, scene.Committees[0].Key);
        (input.CostKind, input.CostFrom, input.CostTo, input.CostPriceYear) = (CostKind.Amount, 100_000, 200_000, 2026);
        input.Principles = [new() { Key = scene.Principle.Key, Answer = PrincipleAnswer.Deviates, Reason = "Sluten källkod." }];
        input.Headings = [new() { Heading = "Ekonomiska effekter", Text = "Ryms i ramen." }];

        (await Change(input)).Kind.ShouldBe(OutcomeKind.Done);

        var saved = await Form();
        ActivityDifferences.Between(input, saved).ShouldBeEmpty();
        saved.SeenRevision.ShouldBe(input.SeenRevision + 1);
        saved.Milestones[0].Id.ShouldBe(input.Milestones[0].Id);
    }

    [Fact]
    public async Task Saving_unchanged_leaves_no_trace_in_the_history()
    {
        await Change(await Form());

        await using var db = Db();
        (await db.AuditRows.CountAsync(r => r.RootId == activity.Id, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Every_fault_is_told_at_its_field_at_once()
    {
        var outcome = await Add(new ActivityInput
        {
            EffectForWhom = "Boende", EffectVisibleFrom = 20, Milestones = [new()], Participants = [new()], Number = new string('1', 21),
        });

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.FieldErrors.Keys.ShouldBe(["Plan", "Title", "EffectVisibleFrom", "Number"], ignoreOrder: true);
        var errors = new ActivityFormErrors(outcome);
        errors["Title"].ShouldNotBeNull().ShouldContain("Beslutad lydelse");
    }

    [Fact]
    public async Task Rules_that_stand_in_the_way_are_all_told_and_each_has_its_field()
    {
        var input = await Form();
        (input.StartsOn, input.EndsOn) = (new DateOnly(2027, 1, 1), new DateOnly(2026, 1, 1));
        input.Participants = [.. scene.Committees.Take(2).Select(b => new ParticipantInput { Body = b.Key, Role = ParticipationRole.Lead })];
        input.CostKind = CostKind.Amount;

        var outcome = await Change(input);

        outcome.Violations.Select(v => v.Code).ShouldBe(
            [RuleCode.LeadAlreadyExists, RuleCode.EndsBeforeItBegins, RuleCode.AmountIsMissing], ignoreOrder: true);
        var errors = new ActivityFormErrors(outcome);
        new[] { "Participants", "EndsOn", "CostFrom" }.ShouldAllBe(field => errors[field] != null);
    }

    [Fact]
    public async Task Taken_key_is_refused_at_its_field()
    {
        var outcome = await Add(new ActivityInput { Plan = scene.Plan.Key, Title = "Något", Key = activity.Key });

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        new ActivityFormErrors(outcome)["Key"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Second_of_two_is_told_who_changed_it_and_nothing_is_overwritten()
    {
        var mine = await Form();
        var theirs = await Form();
        theirs.Title = "Öppna väntetider varje dag";
        await Change(theirs);
        mine.Title = "Öppna köer";

        var outcome = await Change(mine);

        outcome.Kind.ShouldBe(OutcomeKind.ChangedByOther);
        outcome.ChangedBy!.Value.Name.ShouldBe("Strateg");
        (await Form()).Title.ShouldBe("Öppna väntetider varje dag");
        ActivityDifferences.Between(mine, await Form()).ShouldHaveSingleItem().Typed.ShouldBe("Öppna köer");
    }

    [Fact]
    public async Task Only_who_may_edit_plans_writes()
    {
        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Actors.Coordinator(scene.Committees[0]), Actors.Administrator })
        {
            (await As<AddActivity>(actor).RunAsync(new ActivityInput(), null, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<ChangeActivity>(actor).RunAsync(new ActivityInput(), null, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<LetActivityLeave>(actor).RunAsync(new LetActivityLeaveInput(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<ReturnActivityToPlan>(actor).RunAsync(new ReturnActivityToPlanInput { Key = "x", SeenRevision = 1 }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<MarkMilestone>(actor).RunAsync(new MarkMilestoneInput { Key = "x", MilestoneId = Guid.Empty, IsDone = true }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<AddActivityLink>(actor).RunAsync(new AddActivityLinkInput { Key = "x", Title = "Mer", Address = "https://exempelstad.se" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<RemoveActivityLink>(actor).RunAsync(new RemoveActivityLinkInput { Key = "x", LinkId = Guid.Empty }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<SaveActivityDraft>(actor).RunAsync(new SaveActivityDraftInput { Form = "x", Typed = new() }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<DiscardActivityDraft>(actor).RunAsync(new DiscardActivityDraftInput { Form = "x" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task Leaving_and_coming_back_keeps_the_trace()
    {
        var leaving = new LetActivityLeaveInput { Key = activity.Key, SeenRevision = 1, Kind = DispositionKind.Struck, Date = Today, Reason = "Ersatt." };
        (await As<ActivityFormQueries>(Actors.Strategist).GetObstaclesAsync(leaving, Today, Cancel)).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.StrikingNeedsDecision);
        (await As<LetActivityLeave>(Actors.Strategist).RunAsync(leaving, Cancel)).Kind.ShouldBe(OutcomeKind.Refused);

        (leaving.DecidedBy, leaving.Paragraph) = (scene.Council.Key, "41");
        (await As<LetActivityLeave>(Actors.Strategist).RunAsync(leaving, Cancel)).Kind.ShouldBe(OutcomeKind.Done);
        (await Standing()).ShouldBe(ActivityStanding.Struck);
        (await As<ReturnActivityToPlan>(Actors.Strategist).RunAsync(new ReturnActivityToPlanInput { Key = activity.Key, SeenRevision = 2 }, Cancel)).Kind.ShouldBe(OutcomeKind.Done);

        (await Standing()).ShouldBe(ActivityStanding.NotReported);
        var history = await As<ActivityHistoryQueries>(Actors.Reader).GetAsync(activity.Id, Cancel);
        history.Select(h => h.Command).ShouldBe(["ReturnActivityToPlan", "LetActivityLeave"]);
        history[1].Changes.ShouldContain(c => c.Field == "DecidedById" && c.New == "Kommunfullmäktige");
        (await As<ActivityHistoryQueries>(Actor.Anonymous).GetAsync(activity.Id, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Milestone_is_done_today_and_the_history_names_it()
    {
        var milestone = activity.Milestones[0];

        (await As<MarkMilestone>(Actors.Strategist).RunAsync(new MarkMilestoneInput { Key = activity.Key, MilestoneId = milestone.Id, IsDone = true }, Cancel))
            .Kind.ShouldBe(OutcomeKind.Done);

        var change = (await As<ActivityHistoryQueries>(Actors.Strategist).GetAsync(activity.Id, Cancel)).ShouldHaveSingleItem().Changes.ShouldHaveSingleItem();
        (change.Subject, change.Field, change.Old, change.New).ShouldBe(("Kartlagt", "DoneOn", null, "2026-11-22"));
    }

    [Fact]
    public async Task A_link_is_seen_by_all_only_where_it_says_so_and_the_history_tells_of_it()
    {
        Task<Outcome> Add(string title, string address, bool isPublic) =>
            As<AddActivityLink>(Actors.Strategist).RunAsync(new AddActivityLinkInput { Key = activity.Key, Title = title, Address = address, IsPublic = isPublic }, Cancel);

        (await Add("Förstudie", "https://exempelstad.se/forstudie", isPublic: true)).Succeeded.ShouldBeTrue();
        (await Add("Arbetsyta", "https://intern.exempelstad.se/yta", isPublic: false)).Succeeded.ShouldBeTrue();
        (await Add("Ond", "javascript:alert(1)", isPublic: true)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LinkIsNotHttps);
        (await Add("", "", isPublic: true)).FieldErrors.Keys.ShouldBe(["Title", "Address"], ignoreOrder: true);

        (await As<ActivityDetailsQueries>(Actors.Strategist).FindAsync(activity.Key, Cancel))!.Links.Select(l => l.Title).ShouldBe(["Förstudie", "Arbetsyta"]);
        var seen = (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync(activity.Key, Cancel))!.Links.ShouldHaveSingleItem();
        seen.Title.ShouldBe("Förstudie");
        (await As<RemoveActivityLink>(Actors.Strategist).RunAsync(new RemoveActivityLinkInput { Key = activity.Key, LinkId = seen.Id }, Cancel)).Succeeded.ShouldBeTrue();
        (await As<ActivityHistoryQueries>(Actors.Strategist).GetAsync(activity.Id, Cancel)).Select(h => h.Command)
            .ShouldBe(["RemoveActivityLink", "AddActivityLink"]);
    }

    [Fact]
    public async Task Draft_is_kept_whole_until_the_form_is_saved()
    {
        var account = new StrategyTracker.Data.Account { UserName = "strateg", FunctionName = "Strateg" };
        await SaveAsync(account);
        var strategist = Actors.Strategist with { UserId = account.Id };
        var typed = await Form();
        typed.Title = "";
        typed.Participants.Add(new ParticipantInput());

        await As<SaveActivityDraft>(strategist).RunAsync(new SaveActivityDraftInput { Form = "activity/x", Typed = typed }, Cancel);
        var draft = await As<ActivityFormQueries>(strategist).FindDraftAsync("activity/x", Cancel);
        ActivityDifferences.Between(typed, draft!.Typed).ShouldBeEmpty();

        await As<ChangeActivity>(strategist).RunAsync(await Form(), "activity/x", Cancel);
        (await As<ActivityFormQueries>(strategist).FindDraftAsync("activity/x", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Plan_to_add_to_brings_what_stands_above_it()
    {
        var plan = (await As<ActivityFormQueries>(Actors.Strategist).GetPlansAsync(Cancel)).Single(p => p.Key == scene.Plan.Key);

        plan.IsAdopted.ShouldBeTrue();
        plan.Above.Select(g => g.Title).ShouldBe(["Handlingsplan för digital utveckling", "Program för digital utveckling"]);
        plan.Above[1].TargetAreas.Select(t => t.Title).ShouldBe(["Hög digital förmåga", "Datadrivna staden"]);
        plan.Above[1].Goals.ShouldHaveSingleItem().TargetArea.ShouldBe("Hög digital förmåga");
    }

    private Task<Outcome<string>> Add(ActivityInput input) => As<AddActivity>(Actors.Strategist).RunAsync(input, null, Cancel);

    private Task<Outcome> Change(ActivityInput input) => As<ChangeActivity>(Actors.Strategist).RunAsync(input, null, Cancel);

    private async Task<ActivityInput> Form() => (await As<ActivityFormQueries>(Actors.Strategist).FindAsync(activity.Key, Cancel))!;

    private async Task<ActivityStanding> Standing()
    {
        await using var db = Db();
        return await db.Activities.Where(a => a.Id == activity.Id).Select(a => a.Standing).SingleAsync(Cancel);
    }
}
