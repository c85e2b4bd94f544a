using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Administration;

public sealed class ChangeAccountInput : AccountInput
{
    public Guid AccountId { get; init; }

    /// <summary>The stamp of the account that the form was made from.</summary>
    public string SeenStamp { get; init; } = "";
}

/// <summary>Another function or other roles. They apply from the next thing that the holder does.</summary>
public sealed class ChangeAccount(CommandScope scope)
{
    public Task<Outcome> RunAsync(ChangeAccountInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == input.AccountId, cancellationToken);
            if (!account.IsDisabled)
            {
                RoleGrants.Obstacles(input.Roles, await db.OtherAdministratorsAsync(account.Id, cancellationToken)).ThrowIfAny();
            }

            db.Entry(account).Property(a => a.ConcurrencyStamp).OriginalValue = input.SeenStamp;
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
            account.FunctionName = input.FunctionName!.Trim();
            account.Email = input.Email;
            var current = await db.RoleAssignments.Where(r => r.AccountId == account.Id).ToListAsync(cancellationToken);
            db.RoleAssignments.RemoveRange(current.Where(r => !input.Roles.Contains(new RoleGrant(r.Role, r.BodyId))));
            db.RoleAssignments.AddRange(input.Roles.Distinct()
                .Where(grant => !current.Exists(r => grant == new RoleGrant(r.Role, r.BodyId)))
                .Select(grant => new RoleAssignment(account.Id, grant.Role, grant.BodyId)));
        }, cancellationToken);
}
