using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Reminding;
using StrategyTracker.Features.FollowUp.Responsibility;
using StrategyTracker.Features.Organisation.Functions;
using StrategyTracker.Tests.Features.FollowUp;
using StrategyTracker.Tests.Support;
using Holder = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Organisation;

/// <summary>A function carries its part in the follow-up for as long as it is held, and whoever steps in has it meanwhile.</summary>
public sealed class FunctionTests : FollowUpScene
{
    private readonly Holder anna = Named("anna", "Nämndsamordnare, äldre");
    private readonly Holder bo = Named("bo", "Utvecklingschef, service");
    private BodyFunction elderly = null!;
    private BodyFunction service = null!;

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        elderly = new BodyFunction("aldre-samordnare", "Samordnare för äldrenämnden", Elderly.Id, Role.Coordinator);
        service = new BodyFunction("service-samordnare", "Samordnare för servicenämnden", Service.Id, Role.Coordinator);
        elderly.Describe(elderly.Name, Elderly.Id, Role.Coordinator, service.Id);
        await SaveAsync(anna, bo, service, elderly);
    }

    [Fact]
    public async Task The_part_is_held_from_the_first_day_to_the_last_and_no_longer()
    {
        await HoldAsync(elderly, anna, Today, Today.AddDays(1));

        (await ActorAsync(anna)).ShouldSatisfyAllConditions(a => a.May(Right.ReportProgress).ShouldBeTrue(), a => a.MayReportFor(Elderly.Id).ShouldBeTrue(), a => a.MayReportFor(Service.Id).ShouldBeFalse());
        Clock.Move(TimeSpan.FromDays(1));
        (await ActorAsync(anna)).MayReportFor(Elderly.Id).ShouldBeTrue();
        Clock.Move(TimeSpan.FromDays(1));
        (await ActorAsync(anna)).May(Right.ReportProgress).ShouldBeFalse();
    }

    [Fact]
    public async Task While_it_is_vacant_the_holder_of_the_fallback_reports_for_both()
    {
        await HoldAsync(service, bo, Today);

        (await ActorAsync(bo)).ReportsFor.ShouldBe([Elderly.Id, Service.Id], ignoreOrder: true);
        await HoldAsync(elderly, anna, Today);
        (await ActorAsync(bo)).ReportsFor.ShouldBe([Service.Id]);
    }

    [Fact]
    public async Task Reminders_reach_whoever_acts_in_the_function()
    {
        (await As<NudgeBody>(Actors.Strategist).RunAsync(new() { OccasionKey = Report.CycleKey, BodyKey = Report.BodyKey }, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NobodyCanBeReached);
        await HoldAsync(elderly, anna, Today);

        (await As<NudgeBody>(Actors.Strategist).RunAsync(new() { OccasionKey = Report.CycleKey, BodyKey = Report.BodyKey }, Cancel)).Value.ShouldBe(["Nämndsamordnare, äldre"]);
    }

    [Fact]
    public async Task What_nobody_holds_is_listed_with_whoever_steps_in_and_since_when()
    {
        await HoldAsync(elderly, anna, new(2026, 1, 1), new(2026, 10, 31));
        await HoldAsync(service, bo, Today);

        var view = await As<ResponsibilityQueries>(Actors.Strategist).GetAsync(Cancel);

        view.Vacant.ShouldBe([new VacantFunction("Samordnare för äldrenämnden", "aldrenamnden", "Äldrenämnden", "Samordnare för servicenämnden", new(2026, 11, 1))]);
        view.Bodies.Single(b => b.Name == "Servicenämnden").Coordinators.ShouldBe(["Samordnare för servicenämnden"]);
        view.Bodies.Single(b => b.Name == "Äldrenämnden").Coordinators.ShouldHaveSingleItem().ShouldContain("Utvecklingschef, service");
    }

    [Fact]
    public async Task Who_held_it_then_stays_visible_and_only_administrators_write()
    {
        await HoldAsync(elderly, anna, new(2025, 1, 1));
        await HoldAsync(elderly, bo, new(2026, 3, 1));

        var view = (await As<FunctionQueries>(Actors.Reader).GetAsync("aldrenamnden", Cancel))!;

        view.MayEdit.ShouldBeFalse();
        view.Functions.ShouldHaveSingleItem().Holders.Select(h => (h.Account, h.To, h.IsNow)).ShouldBe(
            [("Utvecklingschef, service", null, true), ("Nämndsamordnare, äldre", new DateOnly(2026, 2, 28), false)]);
        foreach (var actor in new[] { Actors.Strategist, Coordinator, Actors.Reader })
        {
            (await As<HoldFunction>(actor).RunAsync(new() { FunctionId = elderly.Id, AccountId = anna.Id, From = Today }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<SaveFunction>(actor).RunAsync(new() { BodyKey = "aldrenamnden", Name = "Ny" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await As<LeaveFunction>(actor).RunAsync(new(elderly.Id, Today), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task A_function_is_written_held_and_left_by_an_administrator()
    {
        (await As<SaveFunction>(Actors.Administrator).RunAsync(new() { BodyKey = "aldrenamnden", Name = "Avdelningschef IT", Role = Role.Approver }, Cancel)).Succeeded.ShouldBeTrue();
        var made = (await As<FunctionQueries>(Actors.Administrator).GetAsync("aldrenamnden", Cancel))!.Functions.Single(f => f.Name == "Avdelningschef IT");
        await As<HoldFunction>(Actors.Administrator).RunAsync(new() { FunctionId = made.Id, AccountId = anna.Id, From = Today }, Cancel);
        (await As<HoldFunction>(Actors.Administrator).RunAsync(new() { FunctionId = made.Id, AccountId = bo.Id, From = Today }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FunctionIsHeld);

        (await As<LeaveFunction>(Actors.Administrator).RunAsync(new(made.Id, Today), Cancel)).Succeeded.ShouldBeTrue();

        Clock.Move(TimeSpan.FromDays(1));
        (await As<FunctionQueries>(Actors.Administrator).GetAsync("aldrenamnden", Cancel))!.Functions.Single(f => f.Name == "Avdelningschef IT").IsVacant.ShouldBeTrue();
    }

    private static Holder Named(string userName, string function)
    {
        var account = Holder.Named(userName, function);
        account.Email = $"{userName}@example.org";
        return account;
    }

    private async Task HoldAsync(BodyFunction function, Holder account, DateOnly from, DateOnly? to = null) =>
        (await As<HoldFunction>(Actors.Administrator).RunAsync(new() { FunctionId = function.Id, AccountId = account.Id, From = from, To = to }, Cancel)).Succeeded.ShouldBeTrue();

    private Task<Actor> ActorAsync(Holder account)
    {
        var current = new CurrentActor(As<IDbContextFactory<StrategyDb>>(Actor.System), As<IServiceProvider>(Actor.System));
        current.Use(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], "test")));
        return current.GetAsync(Cancel);
    }
}
