using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Mapping;

/// <summary>What does not hold together, in names.</summary>
public sealed record FlawRow(HierarchyFlaw Flaw, Guid DocumentId, NamedKey Document, NamedKey? Other);

/// <summary>Finds the orphans and contradictions among the home municipality's documents that the reader may read.</summary>
public sealed class MapQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<IReadOnlyList<FlawRow>> FlawsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var lines = db.Editions.AsNoTracking().VisibleTo(actor).Lines(clock.Today()).CurrentFirst();
        var documents = await (
            from document in db.Documents.AsNoTracking().VisibleTo(actor)
            where !document.IsReference && (home == null || document.MunicipalityId == null || document.MunicipalityId == home)
            from line in lines.Where(l => l.DocumentId == document.Id).Take(1)
            orderby document.Title
            select new { document.Id, document.Key, document.Title, MustStandUnder = document.Type.MayStandUnder.Count > 0, line.State, line.ValidTo, line.UntilFurtherNotice })
            .ToListAsync(cancellationToken);
        var relations = await db.DocumentRelations.AsNoTracking().Select(r => new { r.FromId, r.ToId, r.Kind }).ToListAsync(cancellationToken);
        var names = documents.ToDictionary(d => d.Id, d => new NamedKey(d.Key, d.Title));
        var findings = HierarchyCheck.Of(
            [.. documents.Select(d => new PlacedDocument(d.Id, d.MustStandUnder, d.State, d.ValidTo, d.UntilFurtherNotice))],
            [.. relations.Select(r => (r.FromId, r.ToId, r.Kind))]);
        return [.. findings.Select(f => new FlawRow(f.Flaw, f.DocumentId, names[f.DocumentId], f.OtherId is { } other ? names[other] : null))];
    }
}
