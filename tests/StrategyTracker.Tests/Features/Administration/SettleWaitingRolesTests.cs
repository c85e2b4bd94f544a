using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Administration;

namespace StrategyTracker.Tests.Features.Administration;

/// <summary>Roles that wait after a reorganisation.</summary>
public sealed class SettleWaitingRolesTests : DataTest
{
    [Fact]
    public async Task Same_role_on_two_bodies_that_went_up_in_one_is_given_there_once()
    {
        var bodies = new[] { An.Committee("Kulturnämnden"), An.Committee("Fritidsnämnden"), An.Committee("Kultur- och fritidsnämnden") };
        foreach (var ended in bodies.SkipLast(1))
        {
            ended.SetPeriod(null, Today.AddDays(-1));
            ended.SetSuccessors([bodies[2].Id]);
        }

        var account = new StrategyTracker.Data.Account { UserName = "samordnare", FunctionName = "Samordnare" };
        var roles = bodies.SkipLast(1).Select(b => new RoleAssignment(account.Id, Role.Coordinator, b.Id)).ToArray();
        await SaveAsync([.. bodies, account, .. roles]);

        (await As<SettleWaitingRoles>(Actors.Administrator).RunAsync(new() { Said = roles.ToDictionary(r => r.Id, _ => (Guid?)bodies[2].Id) }, Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.RoleAssignments.CountAsync(r => r.AccountId == account.Id && r.BodyId == bodies[2].Id, Cancel)).ShouldBe(1);
        (await As<AdministrationQueries>(Actors.Administrator).OverviewAsync(Cancel)).WaitingRoles.ShouldBeEmpty();
    }
}
