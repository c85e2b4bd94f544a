using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Administration;

/// <summary>The accounts that an administrator looks for.</summary>
public enum AccountChoice
{
    All,
    Open,
    WithoutRole,
    Locked,
    Closed,
}

/// <summary>Which accounts to list.</summary>
public sealed record AccountFilter(string? Search, Role? Role, AccountChoice Choice, int Page);

public sealed record AccountRow(
    Guid Id, string UserName, string FunctionName, bool IsDisabled, bool IsLocked, IReadOnlyList<GrantedRole> Roles);

/// <summary>A role with the name of the body it is given on.</summary>
public sealed record GrantedRole(Role Role, Guid? BodyId, string? BodyName);

/// <summary>One account, to be changed.</summary>
/// <param name="Stamp">Changes with every change, so that the second of two administrators is told.</param>
public sealed record AccountDetails(
    Guid Id, string UserName, string FunctionName, string? Email, bool IsDisabled, bool IsLocked, string Stamp, IReadOnlyList<GrantedRole> Roles);

public sealed class AccountListQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<ListPage<AccountRow>> ListAsync(AccountFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var accounts = db.Users.AsNoTracking();
        if (filter.Search is { Length: > 0 } search)
        {
            var userName = Data.Account.Normalize(search);
            var asFirstWord = char.ToUpperInvariant(search[0]) + search[1..];
            accounts = accounts.Where(a =>
                a.NormalizedUserName!.Contains(userName) || a.FunctionName.Contains(search) || a.FunctionName.Contains(asFirstWord));
        }

        if (filter.Role is { } role)
        {
            accounts = accounts.Where(a => db.RoleAssignments.Any(r => r.AccountId == a.Id && r.Role == role));
        }

        var now = clock.GetUtcNow();
        // SQLite cannot compare moments; there are never many of these.
        var lockouts = await db.Users.AsNoTracking().Where(a => a.LockoutEnd != null).Select(a => new { a.Id, a.LockoutEnd }).ToListAsync(cancellationToken);
        var locked = lockouts.Where(l => l.LockoutEnd > now).Select(l => l.Id).ToList();
        accounts = filter.Choice switch
        {
            AccountChoice.All => accounts,
            AccountChoice.Open => accounts.Where(a => !a.IsDisabled),
            AccountChoice.WithoutRole => accounts.Where(a => !a.IsDisabled && !db.RoleAssignments.Any(r => r.AccountId == a.Id)),
            AccountChoice.Locked => accounts.Where(a => !a.IsDisabled && locked.Contains(a.Id)),
            AccountChoice.Closed => accounts.Where(a => a.IsDisabled),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Choice, null),
        };
        var total = await accounts.CountAsync(cancellationToken);
        var rows = await accounts.OrderBy(a => a.FunctionName).ThenBy(a => a.Id)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize)
            .Select(a => new { a.Id, a.UserName, a.FunctionName, a.IsDisabled })
            .ToListAsync(cancellationToken);
        var roles = await RolesAsync(db, [.. rows.Select(r => r.Id)], cancellationToken);
        return new ListPage<AccountRow>(
            [.. rows.Select(r => new AccountRow(r.Id, r.UserName!, r.FunctionName, r.IsDisabled, locked.Contains(r.Id), [.. roles[r.Id]]))],
            total, filter.Page, PageSize);
    }

    public async Task<AccountDetails?> DetailsAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var roles = await RolesAsync(db, [id], cancellationToken);
        return new AccountDetails(
            id, account.UserName!, account.FunctionName, account.Email, account.IsDisabled, account.LockoutEnd > clock.GetUtcNow(),
            account.ConcurrencyStamp ?? "", [.. roles[id]]);
    }

    private static async Task<ILookup<Guid, GrantedRole>> RolesAsync(StrategyDb db, List<Guid> accountIds, CancellationToken cancellationToken)
    {
        var roles = await db.RoleAssignments.AsNoTracking().Where(r => accountIds.Contains(r.AccountId))
            .OrderBy(r => r.Body!.Name)
            .Select(r => new { r.AccountId, r.Role, r.BodyId, BodyName = r.Body == null ? null : r.Body.Name })
            .ToListAsync(cancellationToken);
        return roles.OrderBy(r => r.Role)
            .ToLookup(r => r.AccountId, r => new GrantedRole(r.Role, r.BodyId, r.BodyName));
    }
}
