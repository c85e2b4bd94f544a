using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Commands;

/// <summary>
/// Who acts in this request, circuit or verb. The rights are read anew each time, so that one that is taken away bites at
/// once and not at the next sign-in.
/// </summary>
public sealed class CurrentActor(IDbContextFactory<StrategyDb> factory, IServiceProvider services)
{
    private ClaimsPrincipal? _principal;
    private Actor? _fixed;

    /// <summary>For plain HTTP requests: middleware says who is signed in.</summary>
    public void Use(ClaimsPrincipal principal) => _principal = principal;

    /// <summary>For verbs, background work and tests: this actor and no other.</summary>
    public void Use(Actor actor) => _fixed = actor;

    public async Task<Actor> GetAsync(CancellationToken cancellationToken)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        // In a circuit there is no request; the framework keeps who opened it.
        var principal = _principal ?? (await services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User;
        return Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)
            ? await LoadAsync(accountId, cancellationToken)
            : Actor.Anonymous;
    }

    private async Task<Actor> LoadAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.AsNoTracking().Where(a => a.Id == accountId && !a.IsDisabled)
            .Select(a => new
            {
                a.FunctionName,
                Roles = db.RoleAssignments.Where(r => r.AccountId == a.Id).Select(r => new { r.Role, r.BodyId }).ToList(),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return Actor.Anonymous;
        }

        // What a function carries is held for as long as the function is, and no longer.
        var today = services.GetRequiredService<TimeProvider>().Today();
        var roles = account.Roles.Select(r => (r.Role, r.BodyId))
            .Concat((await RolesInHand.OfAsync(db, accountId, today, cancellationToken)).Select(r => (r.Role, r.BodyId))).ToList();
        var rights = roles.SelectMany(r => RoleRights.Of(r.Role)).ToHashSet();
        var reports = BodiesOf(Role.Coordinator);
        var approves = BodiesOf(Role.Approver);
        if (reports.Count + approves.Count > 0)
        {
            var tree = (await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.ParentId }).ToListAsync(cancellationToken))
                .ConvertAll(b => (b.Id, b.ParentId));
            reports = BodyTree.WithDescendants(reports, tree);
            approves = BodyTree.WithDescendants(approves, tree);
        }

        return new Actor(accountId, account.FunctionName, rights, reports, approves);

        HashSet<Guid> BodiesOf(Role role) => [.. roles.Where(r => r.Role == role && r.BodyId is not null).Select(r => r.BodyId!.Value)];
    }
}
