using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Data;

/// <summary>Which bodies a person of the municipality chooses among.</summary>
internal static class OwnBodies
{
    /// <summary>Ids of the home municipality's bodies and of parties outside every municipality (<see cref="BodyTree.OwnOf" />).</summary>
    public static async Task<HashSet<Guid>> OwnBodiesAsync(this StrategyDb db, CancellationToken cancellationToken)
    {
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.ParentId, b.Kind }).ToListAsync(cancellationToken);
        return BodyTree.OwnOf(home, bodies.ConvertAll(b => (b.Id, b.ParentId, b.Kind)));
    }
}
