using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Tests.Commands;

public sealed class CurrentActorTests : DataTest
{
    private readonly Account account = Account.Named("rut", "Samordnare");
    private readonly Body committee = An.Committee();
    private readonly Body office = An.Body("Vård- och omsorgsförvaltningen", BodyKind.Administration);
    private readonly Body other = An.Committee("Kulturnämnden");

    protected override Task ArrangeAsync()
    {
        office.PlaceUnder(committee, new Dictionary<Guid, Guid?>());
        return SaveAsync(account, committee, office, other);
    }

    [Fact]
    public async Task A_role_on_a_body_reaches_the_bodies_below_it_and_no_others()
    {
        await SaveAsync(new RoleAssignment(account.Id, Role.Coordinator, committee.Id));

        var actor = await ActorAsync();

        actor.Name.ShouldBe("Samordnare");
        actor.MayReportFor(committee.Id).ShouldBeTrue();
        actor.MayReportFor(office.Id).ShouldBeTrue();
        actor.MayReportFor(other.Id).ShouldBeFalse();
        actor.MayApproveFor(committee.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Roles_add_up()
    {
        await SaveAsync(
            new RoleAssignment(account.Id, Role.Approver, other.Id), new RoleAssignment(account.Id, Role.Coordinator, committee.Id),
            new RoleAssignment(account.Id, Role.Strategist, null));

        var actor = await ActorAsync();

        actor.Rights.ShouldBe(
            [Right.ReadInternal, Right.EditDocuments, Right.EditPlans, Right.ManageFollowUp, Right.ReportProgress, Right.ApproveProgress], ignoreOrder: true);
        actor.MayApproveFor(other.Id).ShouldBeTrue();
        actor.MayApproveFor(committee.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_at_the_next_question_in_the_same_circuit()
    {
        await SaveAsync(new RoleAssignment(account.Id, Role.Strategist, null));
        var current = Current(account.Id.ToString());
        var before = await current.GetAsync(Cancel);

        await using (var db = Db())
        {
            db.RoleAssignments.RemoveRange(await db.RoleAssignments.ToListAsync(Cancel));
            await db.SaveChangesAsync(Cancel);
        }

        before.May(Right.EditPlans).ShouldBeTrue();
        (await current.GetAsync(Cancel)).May(Right.EditPlans).ShouldBeFalse();
    }

    [Fact]
    public async Task A_closed_account_is_nobody()
    {
        await SaveAsync(new RoleAssignment(account.Id, Role.Administrator, null));
        await using (var db = Db())
        {
            (await db.Users.SingleAsync(Cancel)).IsDisabled = true;
            await db.SaveChangesAsync(Cancel);
        }

        (await ActorAsync()).ShouldBe(Actor.Anonymous);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rut")]
    [InlineData("01a200db-a3c4-7cda-a380-7378c296795e")]
    public async Task An_unknown_cookie_is_nobody(string id) => (await Current(id).GetAsync(Cancel)).ShouldBe(Actor.Anonymous);

    private Task<Actor> ActorAsync() => Current(account.Id.ToString()).GetAsync(Cancel);

    private CurrentActor Current(string id)
    {
        var current = new CurrentActor(As<IDbContextFactory<StrategyDb>>(Actor.System), As<IServiceProvider>(Actor.System));
        current.Use(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], "test")));
        return current;
    }
}
