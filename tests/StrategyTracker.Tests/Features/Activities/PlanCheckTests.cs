using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Activities.Checking;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Features.Documents;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class PlanCheckTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body old = An.Committee("Fritidsnämnden");
    private readonly DocumentType type = An.Type();
    private GoverningDocument plan = null!;
    private TargetArea served = null!;

    protected override async Task ArrangeAsync()
    {
        var programme = type.Document("program", "Program");
        programme.Adopted(type, council, new(2024, 1, 1));
        plan = type.Document("plan", "Plan");
        plan.Adopted(type, council, new(2024, 1, 1), from: new(2024, 1, 1), to: new(2027, 12, 31));
        served = new TargetArea("data", programme.Id, "Datadrivna staden", 1);
        old.SetPeriod(null, new DateOnly(2025, 12, 31));
        await SaveAsync(
            council, old, type, programme, plan, new DocumentRelation(plan.Id, programme.Id, RelationKind.Concretises, null),
            served, new TargetArea("arbetsplats", programme.Id, "Arbetsplatsen", 2),
            Activity("hel", council), Activity("foraldralos", null), Activity("upphord", old), Ended());
    }

    [Fact]
    public async Task Findings_come_from_the_open_activities_and_from_what_stands_above_the_plan()
    {
        var view = (await As<PlanCheckQueries>(Actors.Strategist).GetAsync("plan", Cancel))!;

        (view.Title, view.Open).ShouldBe(("Plan", 3));
        Rows(view, PlanFinding.WithoutOwner).ShouldBe(["foraldralos"]);
        Rows(view, PlanFinding.OwnersAbolished).ShouldBe(["upphord"]);
        view.Findings.Single(f => f.Kind is PlanFinding.TargetAreaWithoutActivity).Aims.ShouldHaveSingleItem().Key.ShouldBe("arbetsplats");
        view.Findings.Select(f => f.Kind).ShouldBe([PlanFinding.WithoutOwner, PlanFinding.OwnersAbolished, PlanFinding.TargetAreaWithoutActivity]);
    }

    [Fact]
    public async Task A_goal_is_served_by_what_serves_a_goal_under_it()
    {
        var (above, under, alone) = (new Goal("trygghet", plan.Id, "Trygghet", 1), new Goal("farre-brott", plan.Id, "Färre brott", 2), new Goal("halsa", plan.Id, "Hälsa", 3));
        under.Place(null, above, new Dictionary<Guid, Guid?>());
        var activity = Activity("nattvandring", council);
        activity.SetGoals([under.Id]);
        await SaveAsync(above, under, alone, activity);

        (await As<PlanCheckQueries>(Actors.Strategist).GetAsync("plan", Cancel))!.Findings.Single(f => f.Kind is PlanFinding.GoalWithoutActivity)
            .Aims.ShouldHaveSingleItem().Key.ShouldBe("halsa");
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_not_found() => (await As<PlanCheckQueries>(Actors.Strategist).GetAsync("finns-inte", Cancel)).ShouldBeNull();

    [Fact]
    public async Task An_answered_finding_is_kept_with_who_and_when_and_comes_back_when_the_row_changes()
    {
        var row = (await CheckAsync()).Findings[0].Activities[0];
        var input = new PutFindingAsideInput { Plan = "plan", Finding = PlanFinding.WithoutOwner, Subject = row.Key, Mark = row.Mark, Reason = "Utses i januari." };
        (await As<PutFindingAside>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();

        var aside = (await CheckAsync()).Aside.ShouldHaveSingleItem();
        (aside.Subject, aside.Answer.By, aside.Answer.AnsweredOn, aside.Answer.Reason).ShouldBe(("foraldralos", "Strateg", Today, "Utses i januari."));

        await using (var db = Db())
        {
            db.Activities.Single(a => a.Key == "foraldralos").Plan(null, new(2027, 1, 1), isContinuous: false);
            await db.SaveChangesAsync(Cancel);
        }

        var changed = await CheckAsync();
        changed.Aside.ShouldBeEmpty();
        Rows(changed, PlanFinding.WithoutOwner).ShouldBe(["foraldralos"]);
        var again = input with { Mark = changed.Findings[0].Activities[0].Mark, Reason = "Fortfarande i januari." };
        (await As<PutFindingAside>(Actors.Strategist).RunAsync(again, Cancel)).Succeeded.ShouldBeTrue();
        (await CheckAsync()).Aside.ShouldHaveSingleItem().Answer.Reason.ShouldBe("Fortfarande i januari.");
    }

    [Fact]
    public async Task An_answer_can_be_taken_up_again_and_travels_in_the_package()
    {
        var row = (await CheckAsync()).Findings[0].Activities[0];
        await As<PutFindingAside>(Actors.Strategist).RunAsync(
            new PutFindingAsideInput { Plan = "plan", Finding = PlanFinding.WithoutOwner, Subject = row.Key, Mark = row.Mark, Reason = "Utses i januari." }, Cancel);
        var package = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;
        var first = PackageJson.Write(package);

        (await As<TakeFindingUp>(Actors.Strategist).RunAsync(new TakeFindingUpInput { Plan = "plan", Finding = PlanFinding.WithoutOwner, Subject = row.Key }, Cancel)).Succeeded.ShouldBeTrue();
        (await CheckAsync()).Aside.ShouldBeEmpty();

        var imported = await As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("p", PackageReader.Read(first).Package!)], dryRun: false, Cancel);
        imported.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        (await CheckAsync()).Aside.ShouldHaveSingleItem().Answer.By.ShouldBe("Strateg");
        PackageJson.Write((await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!).ShouldBe(first);
    }

    [Fact]
    public async Task Only_those_who_write_plans_answer_and_never_without_a_reason()
    {
        var input = new PutFindingAsideInput { Plan = "plan", Finding = PlanFinding.WithoutOwner, Subject = "foraldralos", Mark = "m", Reason = "" };

        (await As<PutFindingAside>(Actors.Reader).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<TakeFindingUp>(Actors.Administrator).RunAsync(new TakeFindingUpInput { Plan = "plan", Finding = PlanFinding.WithoutOwner }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<PutFindingAside>(Actors.Strategist).RunAsync(input, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FindingNeedsReason);
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_plan()
    {
        Queries.Reset();
        await As<PlanCheckQueries>(Actors.Strategist).GetAsync("plan", Cancel);
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(0, 70).Select(i => Activity($"a-{i}", i % 2 == 0 ? council : null))]);

        Queries.Reset();
        var view = (await As<PlanCheckQueries>(Actors.Strategist).GetAsync("plan", Cancel))!;

        Queries.Count.ShouldBe(few);
        view.Findings[^1].Kind.ShouldBe(PlanFinding.TooManyToFollow);
    }

    private async Task<PlanCheckView> CheckAsync() => (await As<PlanCheckQueries>(Actors.Strategist).GetAsync("plan", Cancel))!;

    private static IEnumerable<string> Rows(PlanCheckView view, PlanFinding kind) => view.Findings.Single(f => f.Kind == kind).Activities.Select(a => a.Key);

    private Activity Activity(string key, Body? owner)
    {
        var activity = new Activity(key, plan.Id, key);
        activity.SetTargetAreas([served.Id]);
        activity.Plan(new(2026, 1, 1), new(2027, 6, 30), isContinuous: false);
        activity.ExpectEffect(new ExpectedEffect("Bättre", null, null, "Ett tal", null, null));
        activity.SetParticipations(owner is null ? [] : [(owner.Id, ParticipationRole.Lead)]);
        return activity;
    }

    private Activity Ended()
    {
        var activity = new Activity("struken", plan.Id, "struken");
        activity.Leave(new Disposition(DispositionKind.Struck, Today, "Behövs inte", null, null, council.Id, "12"));
        return activity;
    }
}
