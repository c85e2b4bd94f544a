using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Verbs;

/// <summary>Marks the installation as invented and gives it its accounts.</summary>
public sealed class CreateDemoAccounts(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(CancellationToken cancellationToken) =>
        scope.RunAsync(DemoAccounts.All, Right.Administer, async (db, _) =>
        {
            var installation = await db.Installations.SingleAsync(cancellationToken);
            installation.IsDemo = true;
            var bodies = await db.Bodies.ToDictionaryAsync(b => b.Key, b => b.Id, cancellationToken);
            var at = clock.GetUtcNow();
            foreach (var plan in DemoAccounts.All)
            {
                var account = Account.Named(plan.UserName, plan.FunctionName);
                // Ids sort by age: a millisecond between them keeps the order in which they are offered.
                account.Id = Guid.CreateVersion7(at = at.AddMilliseconds(1));
                account.DemoTask = plan.Task;
                account.SetPassword(DemoAccounts.Password);
                db.Users.Add(account);
                db.RoleAssignments.AddRange(plan.Bodies.Count == 0
                    ? [new RoleAssignment(account.Id, plan.Role, null)]
                    : plan.Bodies.Select(key => new RoleAssignment(account.Id, plan.Role, bodies[key])));
            }
        }, cancellationToken);
}
