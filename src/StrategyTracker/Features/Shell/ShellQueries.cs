using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Shell;

/// <summary>What the frame round every page shows.</summary>
public sealed record ShellView(string? Municipality, bool IsDemo, bool HasCoatOfArms, Actor Actor);

public sealed class ShellQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    public async Task<ShellView> GetAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var installation = await db.Installations.AsNoTracking()
            .Select(i => new { i.IsDemo, HasCoatOfArms = i.CoatOfArms != null, Name = db.Bodies.Where(b => b.Id == i.HomeMunicipalityId).Select(b => b.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        return new ShellView(installation?.Name, installation?.IsDemo ?? false, installation?.HasCoatOfArms ?? false, await currentActor.GetAsync(cancellationToken));
    }
}
