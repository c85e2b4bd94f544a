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
public sealed record AdministrationView(int Open, int Closed, int WithoutRole, int Locked, string? Municipality, bool IsDemo);

/// <summary>The settings of the installation, with the municipalities that can be its own.</summary>
public sealed record SettingsView(
    Guid? HomeMunicipalityId, string AccentColour, string? ContactAddress, bool HasCoatOfArms, IReadOnlyList<BodyChoice> Municipalities);

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
            installation?.Name, installation?.IsDemo ?? false);
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
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking()
            .Where(b => b.Kind != BodyKind.External && (b.ValidTo == null || b.ValidTo >= today))
            .OrderBy(b => b.Name)
            .Select(b => new { b.Id, b.ParentId, b.Name, b.Kind })
            .ToListAsync(cancellationToken);
        var own = home is { } root ? BodyTree.WithDescendants([root], bodies.ConvertAll(b => (b.Id, b.ParentId))) : null;
        return [.. bodies.Where(b => own is null || own.Contains(b.Id)).Select(b => new BodyChoice(b.Id, b.Name, b.Kind))];
    }
}
