using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A document that sets target areas, as it stands today.</summary>
public sealed record Programme(
    Guid Id, string Key, string Title, string TypeName, string? Municipality, Guid? MunicipalityId, bool IsHome, bool IsReference,
    EditionState? State, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>It applies, or its period is over and nobody has decided what follows.</summary>
    public bool IsInForce => State is EditionState.InForce or EditionState.PeriodOver;
}

internal static class Programmes
{
    /// <summary>Every document that sets target areas and has been decided: the municipality's own first, those in force first, the newest first.</summary>
    public static async Task<IReadOnlyList<Programme>> LoadAsync(StrategyDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().Where(d => db.TargetAreas.Any(t => t.DocumentId == d.Id))
            .Include(d => d.Editions).Include(d => d.Type).Include(d => d.Municipality)
            .ToListAsync(cancellationToken);
        return [.. documents
            .Select(d => (Document: d, Edition: d.CurrentOn(today)))
            .Where(d => d.Edition is null or { IsPublic: true })
            .Select(d => new Programme(
                d.Document.Id, d.Document.Key, d.Document.Title, d.Document.Type.Name, d.Document.Municipality?.Name, d.Document.MunicipalityId,
                home is not null && d.Document.MunicipalityId == home, d.Document.IsReference,
                d.Edition?.StateOn(today), d.Edition?.ValidFrom, d.Edition?.ValidTo))
            .OrderByDescending(p => p.IsHome).ThenByDescending(p => p.State is EditionState.InForce).ThenByDescending(p => p.IsInForce)
            .ThenByDescending(p => p.ValidFrom).ThenBy(p => p.Key, StringComparer.Ordinal)];
    }
}
