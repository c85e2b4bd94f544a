using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Data;

/// <summary>Whose installation this is, and which bodies a person of the municipality chooses among.</summary>
internal static class OwnBodies
{
    /// <summary>Ids of the home municipality's bodies and of parties outside every municipality (<see cref="BodyTree.OwnOf" />).</summary>
    public static async Task<HashSet<Guid>> OwnBodiesAsync(this StrategyDb db, CancellationToken cancellationToken)
    {
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.ParentId, b.Kind }).ToListAsync(cancellationToken);
        return BodyTree.OwnOf(home, bodies.ConvertAll(b => (b.Id, b.ParentId, b.Kind)));
    }

    /// <summary>
    /// The first municipality that is registered is whose installation this is, until the settings say otherwise: who begins should not
    /// have to tell it twice, and without it nobody outside is shown.
    /// </summary>
    public static async Task OwnFirstMunicipalityAsync(this StrategyDb db, IEnumerable<Body> registered, CancellationToken cancellationToken)
    {
        if (registered.FirstOrDefault(b => b.Kind is BodyKind.Municipality) is not { } municipality
            || await db.Bodies.AnyAsync(b => b.Kind == BodyKind.Municipality && b.Id != municipality.Id, cancellationToken))
        {
            return;
        }

        var installation = await db.Installations.SingleOrDefaultAsync(cancellationToken) ?? db.Installations.Add(new Installation()).Entity;
        installation.HomeMunicipalityId ??= municipality.Id;
    }
}
