using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>What the installation has already. Only for those who write documents: the page asks for the right.</summary>
public sealed class ProposingQueries(IDbContextFactory<StrategyDb> factory)
{
    public async Task<KnownNames> KnownAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name)
            .Select(b => new { b.Id, b.ParentId, b.Key, b.Name, b.ShortName, b.Kind }).ToDictionaryAsync(b => b.Id, cancellationToken);
        var parentOf = bodies.ToDictionary(b => b.Key, b => b.Value.ParentId);
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        return new KnownNames(
            home is { } id ? bodies.GetValueOrDefault(id)?.Key : null,
            [.. bodies.Values.Select(b => new KnownBody(b.Key, b.Name, b.ShortName, b.Kind, bodies[BodyTree.RootOf(b.Id, parentOf)].Key))],
            await db.DocumentTypes.AsNoTracking().OrderBy(t => t.Name)
                .Select(t => new KnownType(t.Key, t.Name, t.Municipality!.Key)).ToListAsync(cancellationToken),
            (await db.Documents.AsNoTracking().Select(d => d.Key).ToListAsync(cancellationToken)).ToHashSet(),
            (await db.TargetAreas.Select(t => t.Key).Concat(db.Goals.Select(g => g.Key)).Concat(db.Principles.Select(p => p.Key)).Concat(db.Activities.Select(a => a.Key))
                .ToListAsync(cancellationToken)).ToHashSet());
    }
}
