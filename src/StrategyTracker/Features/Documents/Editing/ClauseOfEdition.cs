using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Editing;

internal static class ClauseOfEdition
{
    /// <summary>A draft with its whole text, tracked.</summary>
    public static Task<Edition> LoadTextAsync(this StrategyDb db, Guid editionId, CancellationToken cancellationToken) =>
        db.Editions.Include(e => e.Clauses).Include(e => e.Descents).AsSplitQuery().FindByIdAsync(editionId, cancellationToken);

    /// <exception cref="RuleBrokenException">The edition has no clause with the key any more.</exception>
    public static Clause Clause(this Edition edition, string key) => edition.Clauses.FirstOrDefault(c => c.Key == key) ?? throw Lookup.NotFound();
}
