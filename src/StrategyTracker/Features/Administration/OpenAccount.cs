using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Administration;

public sealed record OpenAccountInput(Guid AccountId);

/// <summary>Opens an account that was closed, or that too many wrong passwords had locked.</summary>
public sealed class OpenAccount(CommandScope scope)
{
    public Task<Outcome> RunAsync(OpenAccountInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == input.AccountId, cancellationToken);
            account.IsDisabled = false;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        }, cancellationToken);
}
