using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Verbs;

/// <summary>Marks the installation as invented and gives it its accounts.</summary>
public sealed class CreateDemoAccounts(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(IReadOnlyList<DemoAccountPlan> plans, CancellationToken cancellationToken) =>
        scope.RunAsync(plans, Right.Administer, async (db, _) =>
        {
            var installation = await db.Installations.SingleAsync(cancellationToken);
            installation.IsDemo = true;
            var bodies = await db.Bodies.ToDictionaryAsync(b => b.Key, b => b.Id, cancellationToken);
            var functions = await db.BodyFunctions.ToDictionaryAsync(f => f.Key, cancellationToken);
            // Hashing is slow on purpose; the password is no secret and the same for all.
            var model = Account.Named("", "");
            model.SetPassword(DemoAccounts.Password);
            var passwordHash = model.PasswordHash;
            var at = clock.GetUtcNow();
            foreach (var plan in plans)
            {
                var account = Account.Named(plan.UserName, plan.FunctionName);
                // Ids sort by age: a millisecond between them keeps the order in which they are offered.
                account.Id = Guid.CreateVersion7(at = at.AddMilliseconds(1));
                account.DemoTask = plan.Task;
                account.Email = $"{plan.UserName}@exempelstad.example";
                account.PasswordHash = passwordHash;
                db.Users.Add(account);
                db.RoleAssignments.AddRange(plan.Bodies.Count == 0
                    ? [new RoleAssignment(account.Id, plan.Role, null)]
                    : plan.Bodies.Select(key => new RoleAssignment(account.Id, plan.Role, bodies[key])));
                foreach (var (function, from, to) in plan.Holds)
                {
                    functions[function].Hold(account.Id, from, to);
                }
            }
        }, cancellationToken);
}
