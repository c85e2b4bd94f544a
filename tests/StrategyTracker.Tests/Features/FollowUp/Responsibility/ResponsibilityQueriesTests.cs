using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.FollowUp.Responsibility;

namespace StrategyTracker.Tests.Features.FollowUp.Responsibility;

public sealed class ResponsibilityQueriesTests : FollowUpScene
{
    [Fact]
    public async Task A_part_that_no_open_account_holds_is_vacant()
    {
        await HoldAsync("samordnare", Role.Coordinator, "a@example.org");
        await HoldAsync("chef", Role.Approver, null);
        await HoldAsync("slutat", Role.Approver, "b@example.org", isDisabled: true, body: Service.Id);

        var view = await GetAsync();

        view.Bodies.Select(b => (b.Name, b.Coordinators.Count, b.Approvers.Count, b.CanBeReached, b.IsHeld)).ShouldBe(
            [("Servicenämnden", 0, 0, false, false), ("Äldrenämnden", 1, 1, true, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_role_without_an_address_reaches_nobody()
    {
        await HoldAsync("samordnare", Role.Coordinator, null);
        await HoldAsync("chef", Role.Approver, "");

        (await GetAsync()).Bodies.Single(b => b.Name == "Äldrenämnden").ShouldSatisfyAllConditions(b => b.CanBeReached.ShouldBeFalse(), b => b.IsHeld.ShouldBeFalse());
    }

    [Fact]
    public async Task An_activity_is_nobodys_when_its_body_ended_without_a_successor_or_it_never_had_one()
    {
        (await GetAsync()).Activities.ShouldBeEmpty();
        await SaveAsync(An.Activity(Plan, "Ingens aktivitet", "9.9").In(Area));
        await EndAsync(successor: null);

        (await GetAsync()).Activities.Select(a => (a.Title, a.Abolished)).ShouldBe([("Öppna väntetider", "Äldrenämnden"), ("Ingens aktivitet", null)]);
    }

    [Fact]
    public async Task A_successor_answers_for_what_it_took_over()
    {
        await EndAsync(successor: Service.Id);

        (await GetAsync()).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_the_database_as_often_for_many_as_for_few()
    {
        Queries.Reset();
        await GetAsync();
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(0, 20).Select(i => An.Activity(Plan, $"Ny {i}", $"5.{i}").LedBy(Elderly).In(Area))]);

        Queries.Reset();
        await GetAsync();

        Queries.Count.ShouldBe(few);
    }

    private Task<ResponsibilityView> GetAsync() => As<ResponsibilityQueries>(Actors.Strategist).GetAsync(Cancel);

    private async Task HoldAsync(string name, Role role, string? email, bool isDisabled = false, Guid? body = null)
    {
        var account = StrategyTracker.Data.Account.Named(name, name);
        (account.Email, account.IsDisabled) = (email, isDisabled);
        await SaveAsync(account, new RoleAssignment(account.Id, role, body ?? Elderly.Id));
    }

    private async Task EndAsync(Guid? successor)
    {
        await using var db = Db();
        var body = await db.Bodies.Include(b => b.Successors).SingleAsync(b => b.Id == Elderly.Id, Cancel);
        body.SetPeriod(null, Today.AddDays(-1));
        body.SetSuccessors(successor is { } id ? [id] : []);
        await db.SaveChangesAsync(Cancel);
    }
}
