using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Administration;

public sealed record CloseAccountInput(Guid AccountId);

/// <summary>Nobody signs in with the account any more, and whoever is in may do nothing from now. What it has done stays in the audit trail.</summary>
public sealed class CloseAccount(CommandScope scope)
{
    public Task<Outcome> RunAsync(CloseAccountInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == input.AccountId, cancellationToken);
            RoleGrants.Obstacles([], await db.OtherAdministratorsAsync(account.Id, cancellationToken)).ThrowIfAny();
            account.IsDisabled = true;
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        }, cancellationToken);
}
