using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Editing;

/// <param name="EditionId">The draft.</param>
/// <param name="ClauseKey">The clause to split.</param>
/// <param name="At">How many characters of its text stay, with a line break as one.</param>
/// <param name="Seen">What the writer saw that it said.</param>
public sealed record SplitClauseInput(Guid EditionId, string ClauseKey, int At, ClauseContent Seen);

/// <summary>Breaks the rest of a clause's text out into a clause of its own.</summary>
public sealed class SplitClause(CommandScope scope)
{
    public Task<Outcome<TextStep>> RunAsync(SplitClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.LoadTextAsync(input.EditionId, cancellationToken);
            var before = edition.Capture();
            var clause = edition.Clause(input.ClauseKey);
            if (ClauseContent.Of(clause) != input.Seen)
            {
                db.FailAsStale(edition);
                return new TextStep(before, before, clause.Key);
            }

            // A key names one clause through all editions: one that another edition has used is somebody else's.
            var taken = await db.Editions.Where(e => e.DocumentId == edition.DocumentId).SelectMany(e => e.Clauses).Select(c => c.Key).ToListAsync(cancellationToken);
            var half = edition.SplitClause(clause, input.At, ReadableKey.Unique(clause.Key, taken.ToHashSet()));
            return new TextStep(before, edition.Capture(), half.Key);
        }, cancellationToken);
}
