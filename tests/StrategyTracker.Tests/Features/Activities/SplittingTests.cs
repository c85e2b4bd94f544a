using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Ledger;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

/// <summary>An activity is split into several: new ones, and ones that are there already.</summary>
public sealed class SplittingTests : DataTest
{
    private readonly ActivityScene scene = new();
    private Activity whole = null!;
    private Activity existing = null!;

    protected override async Task ArrangeAsync()
    {
        whole = scene.Add("Öppna väntetider", "2.3").LedBy(scene.Committees[0]).In(scene.Areas[1]);
        whole.SetMilestones([("Kartlagt", Today.AddDays(-5), null)]);
        existing = scene.Add("Kösystem", "2.4").LedBy(scene.Committees[1]);
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task New_parts_come_into_the_plan_and_the_whole_leaves_it_in_one_act()
    {
        var input = Split(new() { Number = "2.3a", Title = "Mäta väntetider" }, new() { Number = "2.3b", Title = "Publicera väntetider", Lead = scene.Committees[1].Key }, new() { Key = existing.Key });

        (await RunAsync(input)).Kind.ShouldBe(OutcomeKind.Done);

        await using var db = Db();
        var all = await db.Activities.AsNoTracking().Include(a => a.Dispositions).Include(a => a.Participations).Include(a => a.TargetAreas).ToDictionaryAsync(a => a.Key, Cancel);
        var (measure, publish) = (all["mata-vantetider"], all["publicera-vantetider"]);
        all[whole.Key].Standing.ShouldBe(ActivityStanding.Split);
        all[whole.Key].Left!.PartIds.ShouldBe([measure.Id, publish.Id, existing.Id], ignoreOrder: true);
        (measure.Number, measure.AddedOn, measure.Participations.Single().BodyId).ShouldBe(("2.3a", Today.AddDays(-3), scene.Committees[0].Id));
        publish.Participations.Single().BodyId.ShouldBe(scene.Committees[1].Id);
        publish.TargetAreas.Single().TargetAreaId.ShouldBe(scene.Areas[1].Id);
        all[existing.Key].AddedOn.ShouldBeNull();
    }

    [Fact]
    public async Task What_has_left_the_plan_is_not_overdue()
    {
        (await MilestoneAsync()).IsOverdue.ShouldBeTrue();
        await RunAsync(Split(new() { Title = "Mäta väntetider" }, new() { Key = existing.Key }));

        (await MilestoneAsync()).IsOverdue.ShouldBeFalse();

        async Task<ActivityMilestone> MilestoneAsync() => (await As<ActivityDetailsQueries>(Actors.Reader).FindAsync(whole.Key, Cancel))!.Milestones.Single();
    }

    [Fact]
    public async Task The_ledger_balances_and_names_the_parts()
    {
        await RunAsync(Split(new() { Title = "Mäta väntetider" }, new() { Title = "Publicera väntetider" }));

        var view = (await As<LedgerQueries>(Actors.Reader).GetAsync(scene.Plan.Key, null, Cancel))!;

        (view.Ledger.Decided, view.Ledger.Added, view.Ledger[LedgerPlace.Split], view.Ledger[LedgerPlace.NotReported]).ShouldBe((2, 2, 1, 3));
        view.Ledger.Balances.ShouldBeTrue();
        view.Rows[whole.Key].Departure!.Into.Select(p => p.Title).ShouldBe(["Mäta väntetider", "Publicera väntetider"]);
    }

    [Fact]
    public async Task The_history_names_the_parts_also_after_it_is_taken_back_and_the_parts_remain()
    {
        await RunAsync(Split(new() { Title = "Mäta väntetider" }, new() { Key = existing.Key }));
        (await As<ReturnActivityToPlan>(Actors.Strategist).RunAsync(new ReturnActivityToPlanInput { Key = whole.Key, SeenRevision = 2 }, Cancel)).Kind.ShouldBe(OutcomeKind.Done);

        var acts = await As<ActivityHistoryQueries>(Actors.Reader).GetAsync(whole.Id, Cancel);

        acts.Select(a => a.Command).ShouldBe(["ReturnActivityToPlan", "LetActivityLeave"]);
        acts[1].Changes.Single(c => c.Field == "PartIds").New!.Split(", ").ShouldBe(["Kösystem", "Mäta väntetider"], ignoreOrder: true);
        await using var db = Db();
        (await db.Activities.SingleAsync(a => a.Key == whole.Key, Cancel)).Standing.ShouldBe(ActivityStanding.NotReported);
        (await db.Activities.AnyAsync(a => a.Key == "mata-vantetider", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_without_a_title_are_no_parts_and_nothing_is_added_when_there_are_too_few()
    {
        var input = Split(new() { Number = "2.3a", Title = "Mäta väntetider" }, new() { Number = "2.3b", Title = " " });

        (await As<ActivityFormQueries>(Actors.Strategist).GetObstaclesAsync(input, Today, Cancel)).Select(o => o.Code).ShouldBe([RuleCode.SplittingNeedsParts]);
        (await RunAsync(input)).Violations.Select(v => v.Code).ShouldBe([RuleCode.SplittingNeedsParts]);

        await using var db = Db();
        (await db.Activities.CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_in_a_part_is_told_at_its_row()
    {
        var outcome = await RunAsync(Split(new() { Title = "Mäta väntetider" }, new() { Title = new string('x', Limits.Title + 1) }));

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        new ActivityFormErrors(outcome)["Parts[1]"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_parts_of_one_name_get_a_key_each() =>
        (await RunAsync(Split(new() { Title = "Väntetider" }, new() { Title = "Väntetider" }))).Kind.ShouldBe(OutcomeKind.Done);

    [Fact]
    public async Task A_part_cannot_be_taken_away_while_the_whole_points_at_it()
    {
        await RunAsync(Split(new() { Title = "Mäta väntetider" }, new() { Key = existing.Key }));

        (await As<RemoveRows>(Actors.Strategist).RunAsync(new RemoveRowsInput { Plan = scene.Plan.Key, Keys = ["mata-vantetider"] }, Cancel)).Kind.ShouldBe(OutcomeKind.Refused);
    }

    [Fact]
    public async Task A_package_tells_of_the_parts_and_takes_them_in_again()
    {
        await RunAsync(Split(new() { Title = "Mäta väntetider" }, new() { Key = existing.Key }));

        var package = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;

        package.Activities!.Single(a => a.Key == whole.Key).Dispositions!.Single().Parts.ShouldBe(["kosystem", "mata-vantetider"]);
        await using var other = await EmptyDatabase.CreateAsync();
        (await other.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("a", package)], dryRun: false, Cancel)).Faults.ShouldBeEmpty();
        PackageJson.Write((await other.As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!).ShouldBe(PackageJson.Write(package));
    }

    private LetActivityLeaveInput Split(params PartInput[] parts) => new()
    {
        Key = whole.Key, SeenRevision = 1, Kind = DispositionKind.Split, Date = Today.AddDays(-3), Reason = "Två nämnder gör var sin del.", Parts = [.. parts],
    };

    private Task<Outcome> RunAsync(LetActivityLeaveInput input) => As<LetActivityLeave>(Actors.Strategist).RunAsync(input, Cancel);
}
