using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Administration;

/// <summary>What an administrator says of roles that wait after a reorganisation; what nothing is said of goes on waiting.</summary>
public sealed class SettleWaitingRolesInput
{
    /// <summary>By the role as it was given: the successor on which it is given, or none where it is not needed and is taken away.</summary>
    public Dictionary<Guid, Guid?> Said { get; init; } = [];
}

/// <summary>Gives the roles of reorganised bodies on their successors, or takes them away. They apply from the next thing that the holder does.</summary>
public sealed class SettleWaitingRoles(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SettleWaitingRolesInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var waiting = (await AdministrationQueries.WaitingAsync(db, clock.Today(), cancellationToken)).ToDictionary(w => w.AssignmentId);
            var given = new HashSet<(Guid Account, Role Role, Guid Body)>();
            foreach (var (assignmentId, successor) in input.Said)
            {
                var role = waiting.GetValueOrDefault(assignmentId) ?? throw Lookup.NotFound();
                if (successor is null)
                {
                    db.RoleAssignments.Remove(await db.RoleAssignments.SingleAsync(r => r.Id == assignmentId, cancellationToken));
                }
                else if (role.Successors.Any(s => s.Id == successor))
                {
                    // The same role on two bodies that went up in one is one role there.
                    if (given.Add((role.AccountId, role.Role, successor.Value)))
                    {
                        db.RoleAssignments.Add(new RoleAssignment(role.AccountId, role.Role, successor));
                    }
                }
                else
                {
                    throw Lookup.NotFound();
                }
            }
        }, cancellationToken);
}
