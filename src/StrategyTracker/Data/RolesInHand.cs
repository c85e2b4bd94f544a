using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Data;

/// <summary>A role that an account has on a day: given to it by itself, or carried by a function that it acts in.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">The role.</param>
/// <param name="BodyId">The body that it is for; none for the whole municipality.</param>
/// <param name="Function">The function that carries it; none where it was given to the account itself.</param>
/// <param name="IsStandIn">The account steps in for a function that nobody holds.</param>
public sealed record RoleInHand(Guid AccountId, Role Role, Guid? BodyId, string? Function = null, bool IsStandIn = false);

/// <summary>Reads who has which role on a day, by themselves and by function.</summary>
public static class RolesInHand
{
    /// <summary>The roles of all open accounts. Three queries.</summary>
    public static async Task<IReadOnlyList<RoleInHand>> LoadAsync(StrategyDb db, DateOnly day, CancellationToken cancellationToken)
    {
        var given = await db.RoleAssignments.AsNoTracking().Where(r => !r.Account.IsDisabled)
            .Select(r => new RoleInHand(r.AccountId, r.Role, r.BodyId, null, false)).ToListAsync(cancellationToken);
        return [.. given, .. (await RosterAsync(db, day, cancellationToken)).Where(a => a.AccountId is not null)
            .Select(a => new RoleInHand(a.AccountId!.Value, a.Function.Role, a.Function.BodyId, a.Function.Name, a.StandIn is not null))];
    }

    /// <summary>The roles of one account. One query more for whoever holds no function; that is nearly everyone.</summary>
    public static async Task<IReadOnlyList<RoleInHand>> OfAsync(StrategyDb db, Guid accountId, DateOnly day, CancellationToken cancellationToken)
    {
        if (!await db.BodyFunctions.AnyAsync(f => f.Holdings.Any(h => h.AccountId == accountId && h.From <= day && (h.To == null || h.To >= day)), cancellationToken))
        {
            return [];
        }

        return [.. (await RosterAsync(db, day, cancellationToken)).Where(a => a.AccountId == accountId)
            .Select(a => new RoleInHand(accountId, a.Function.Role, a.Function.BodyId, a.Function.Name, a.StandIn is not null))];
    }

    /// <summary>Who acts in each function on the day.</summary>
    public static async Task<IReadOnlyList<ActingHolder>> RosterAsync(StrategyDb db, DateOnly day, CancellationToken cancellationToken)
    {
        var functions = await db.BodyFunctions.AsNoTracking().Include(f => f.Holdings).OrderBy(f => f.Name).ThenBy(f => f.Key).ToListAsync(cancellationToken);
        var closed = functions.Count == 0 ? [] : await db.Users.Where(a => a.IsDisabled).Select(a => a.Id).ToHashSetAsync(cancellationToken);
        return FunctionRoster.On(day, functions, id => !closed.Contains(id));
    }
}
