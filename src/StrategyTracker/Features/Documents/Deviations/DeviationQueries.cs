using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Deviations;

/// <summary>
/// Deviations: the register and the form. A municipality has tens of them, so they are read in one query and judged by the
/// domain's own rule.
/// </summary>
public sealed class DeviationQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<DeviationRegister> RegisterAsync(DeviationFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var all = await DeviationRows.ReadAsync(db, actor, db.Deviations, clock.Today(), cancellationToken);
        var ofThese = all.Where(r => (filter.Document is null || r.Document.Key == filter.Document) && (filter.Body is null || r.Body.Key == filter.Body)).ToList();
        return new DeviationRegister(
            [.. ofThese.Where(r => filter.State is null || r.State == filter.State)], all.Count,
            [.. all.Select(r => r.Document).Distinct().OrderBy(d => d.Name, SwedishOrder.Names)], [.. all.Select(r => r.Body).Distinct().OrderBy(b => b.Name, SwedishOrder.Names)],
            ofThese.GroupBy(r => r.State).ToDictionary(g => g.Key, g => g.Count()), actor.May(Right.EditDocuments));
    }

    /// <summary>The form of a deviation, or of a new one; none where it does not exist.</summary>
    public async Task<DeviationForm?> FormAsync(string? key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var deviation = key is null ? null : await db.Deviations.AsNoTracking().SingleOrDefaultAsync(d => d.Key == key, cancellationToken);
        if (key is not null && deviation is null)
        {
            return null;
        }

        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var own = deviation?.DocumentId;
        var documents = await db.Documents.AsNoTracking().Where(d => !d.IsReference && d.Editions.Any())
            .Where(d => home == null || d.MunicipalityId == home || d.MunicipalityId == null || d.Id == own).OrderBy(d => d.Title)
            .Select(d => new { d.Id, d.Key, d.Title, d.MunicipalityId }).ToListAsync(cancellationToken);
        return new DeviationForm(
            deviation is null ? new SaveDeviationInput() : SaveDeviationInput.Of(deviation),
            [.. documents.Select(d => new DeviationDocument(d.Id, d.Key, d.Title, d.MunicipalityId, []))],
            deviation?.TakenBackOn, deviation?.What);
    }

    /// <summary>The clauses of a document's current edition, in reading order; each by its number and heading.</summary>
    public async Task<IReadOnlyList<NamedKey>> ClausesAsync(Guid documentId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var edition = await db.Editions.AsNoTracking().Where(e => e.DocumentId == documentId).Lines(clock.Today()).CurrentFirst()
            .Select(l => l.Id).FirstOrDefaultAsync(cancellationToken);
        var clauses = await db.Clauses.AsNoTracking().Where(c => c.EditionId == edition).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        var under = clauses.ToLookup(c => c.ParentId);
        return [.. Flat(null).Select(c => new NamedKey(c.Key, ClauseNames.Of(c.Number, c.Heading, c.Text, c.Key)))];

        IEnumerable<Clause> Flat(Guid? parent) => under[parent].SelectMany(c => Flat(c.Id).Prepend(c));
    }
}
