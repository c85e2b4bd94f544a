using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Administration;

/// <summary>What an administrator sees first.</summary>
/// <param name="Open">Accounts that can be signed in to.</param>
/// <param name="WithoutRole">Of them, those that may do nothing.</param>
/// <param name="Locked">Locked for the moment by too many wrong passwords.</param>
public sealed record AdministrationView(int Open, int Closed, int WithoutRole, int Locked, string? Municipality, bool IsDemo)
{
    /// <summary>Roles on bodies that have been reorganised, which are to be given on a successor or taken away.</summary>
    public IReadOnlyList<WaitingRoleRow> WaitingRoles { get; init; } = [];
}

/// <summary>A role that waits.</summary>
/// <param name="AssignmentId">The role as it was given, on the body that is no more.</param>
/// <param name="Account">The account's function.</param>
/// <param name="LastDay">The body's last day.</param>
/// <param name="Successors">Those on which it can be given.</param>
public sealed record WaitingRoleRow(Guid AssignmentId, Guid AccountId, string Account, Role Role, string Body, DateOnly LastDay, IReadOnlyList<BodyChoice> Successors);

/// <summary>The settings of the installation, with the municipalities that can be its own.</summary>
public sealed record SettingsView(
    Guid? HomeMunicipalityId, string AccentColour, string? ContactAddress, bool HasCoatOfArms, IReadOnlyList<BodyChoice> Municipalities)
{
    /// <summary>What readers of the public web and of the papers go without.</summary>
    public IReadOnlyList<MissingSetting> Missing =>
    [
        .. HomeMunicipalityId is null ? [MissingSetting.Municipality] : Array.Empty<MissingSetting>(),
        .. ContactAddress is null ? [MissingSetting.ContactAddress] : Array.Empty<MissingSetting>(),
        .. HasCoatOfArms ? Array.Empty<MissingSetting>() : [MissingSetting.CoatOfArms],
    ];
}

/// <summary>A setting that nobody has made.</summary>
public enum MissingSetting
{
    Municipality,

    /// <summary>Without it open data has no contact, and the statement of accessibility no address to write to.</summary>
    ContactAddress,
    CoatOfArms,
}

public sealed record BodyChoice(Guid Id, string Name, BodyKind Kind);

public sealed class AdministrationQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<AdministrationView> OverviewAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Users.AsNoTracking()
            .Select(a => new { a.IsDisabled, a.LockoutEnd, HasRole = db.RoleAssignments.Any(r => r.AccountId == a.Id) })
            .ToListAsync(cancellationToken);
        var installation = await db.Installations.AsNoTracking()
            .Select(i => new { i.IsDemo, Name = db.Bodies.Where(b => b.Id == i.HomeMunicipalityId).Select(b => b.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        var open = accounts.Where(a => !a.IsDisabled).ToList();
        return new AdministrationView(
            open.Count, accounts.Count - open.Count, open.Count(a => !a.HasRole), open.Count(a => a.LockoutEnd > clock.GetUtcNow()),
            installation?.Name, installation?.IsDemo ?? false)
        {
            WaitingRoles = await WaitingAsync(db, clock.Today(), cancellationToken),
        };
    }

    /// <summary>What a reorganisation has left for an administrator: one query where nothing waits.</summary>
    internal static async Task<IReadOnlyList<WaitingRoleRow>> WaitingAsync(StrategyDb db, DateOnly today, CancellationToken cancellationToken)
    {
        // Also a role that has since been given on a successor is among them: what waits is for the domain to say.
        var assignments = await db.RoleAssignments.AsNoTracking()
            .Where(r => !r.Account.IsDisabled && db.RoleAssignments.Any(o => o.AccountId == r.AccountId && o.Body!.ValidTo < today && o.Body.Successors.Any()))
            .Select(r => new { r.Id, r.AccountId, r.Account.FunctionName, r.Role, r.BodyId, Body = r.Body == null ? null : r.Body.Name, LastDay = r.Body == null ? null : r.Body.ValidTo })
            .ToListAsync(cancellationToken);
        if (assignments.Count == 0)
        {
            return [];
        }

        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Successors).ToDictionaryAsync(b => b.Id, cancellationToken);
        return
        [
            .. from account in assignments.GroupBy(a => a.AccountId)
               from waiting in WaitingRoles.Of([.. account.Select(a => new RoleGrant(a.Role, a.BodyId))], bodies, today)
               let assignment = account.First(a => a.Role == waiting.Role.Role && a.BodyId == waiting.Role.BodyId)
               orderby assignment.Body, assignment.FunctionName
               select new WaitingRoleRow(
                   assignment.Id, account.Key, assignment.FunctionName, assignment.Role, assignment.Body!, assignment.LastDay!.Value,
                   [.. waiting.Successors.Select(id => new BodyChoice(id, bodies[id].Name, bodies[id].Kind))]),
        ];
    }

    public async Task<SettingsView> SettingsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var installation = await db.Installations.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new Installation();
        var municipalities = await db.Bodies.AsNoTracking().Where(b => b.Kind == BodyKind.Municipality).OrderBy(b => b.Name)
            .Select(b => new BodyChoice(b.Id, b.Name, b.Kind)).ToListAsync(cancellationToken);
        return new SettingsView(
            installation.HomeMunicipalityId, installation.AccentColour, installation.ContactAddress, installation.CoatOfArms is not null, municipalities);
    }

    /// <summary>The bodies that a coordinator or an approver can be given: those of the home municipality that exist today.</summary>
    public async Task<IReadOnlyList<BodyChoice>> BodiesAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = await db.OwnBodiesAsync(cancellationToken);
        return await db.Bodies.AsNoTracking()
            .Where(b => own.Contains(b.Id) && b.Kind != BodyKind.External && (b.ValidTo == null || b.ValidTo >= today))
            .OrderBy(b => b.Name)
            .Select(b => new BodyChoice(b.Id, b.Name, b.Kind))
            .ToListAsync(cancellationToken);
    }
}
