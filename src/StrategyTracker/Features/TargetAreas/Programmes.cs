using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A document that sets target areas or goals, as it stands today.</summary>
public sealed record Programme(
    Guid Id, string Key, string Title, string TypeName, string? Municipality, Guid? MunicipalityId, bool IsHome, bool IsReference,
    EditionState? State, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>It sets target areas; otherwise it sets goals and no more.</summary>
    public bool HasAreas { get; init; } = true;

    /// <summary>It applies, or its period is over and nobody has decided what follows.</summary>
    public bool IsInForce => State is EditionState.InForce or EditionState.PeriodOver;
}

internal static class Programmes
{
    /// <summary>Every document that sets target areas and has been decided: the municipality's own first, those in force first, the newest first.</summary>
    public static Task<IReadOnlyList<Programme>> LoadAsync(StrategyDb db, DateOnly today, CancellationToken cancellationToken) =>
        LoadAsync(db, today, alsoWithGoals: false, Actor.Anonymous, cancellationToken);

    /// <param name="db">The database.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="alsoWithGoals">Also those that set goals and no target areas, after the others of the same municipality. It asks no further question.</param>
    /// <param name="reader">Who asks: what is still written or proposed is told to those who may read it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<Programme>> LoadAsync(StrategyDb db, DateOnly today, bool alsoWithGoals, Actor reader, CancellationToken cancellationToken)
    {
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking()
            .Where(d => db.TargetAreas.Any(t => t.DocumentId == d.Id) || (alsoWithGoals && db.Goals.Any(g => g.DocumentId == d.Id)))
            .Include(d => d.Editions).Include(d => d.Type).Include(d => d.Municipality)
            .Select(d => new { Document = d, HasAreas = db.TargetAreas.Any(t => t.DocumentId == d.Id) })
            .ToListAsync(cancellationToken);
        return [.. documents
            .Select(d => (d.Document, Edition: d.Document.CurrentOn(today), d.HasAreas))
            .Where(d => d.Edition is null || d.Edition.MayBeReadBy(reader))
            .Select(d => new Programme(
                d.Document.Id, d.Document.Key, d.Document.Title, d.Document.Type.Name, d.Document.Municipality?.Name, d.Document.MunicipalityId,
                home is not null && d.Document.MunicipalityId == home, d.Document.IsReference,
                d.Edition?.StateOn(today), d.Edition?.ValidFrom, d.Edition?.ValidTo) { HasAreas = d.HasAreas })
            .OrderByDescending(p => p.IsHome).ThenByDescending(p => p.HasAreas).ThenByDescending(p => p.State is EditionState.InForce).ThenByDescending(p => p.IsInForce)
            .ThenByDescending(p => p.ValidFrom).ThenBy(p => p.Key, StringComparer.Ordinal)];
    }
}
