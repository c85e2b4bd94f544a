using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

/// <param name="EditionId">The draft.</param>
/// <param name="ClauseKey">The clause that keeps its identity.</param>
/// <param name="Seen">What the writer saw that it said.</param>
public sealed record MergeClausesInput(Guid EditionId, string ClauseKey, ClauseContent Seen);

/// <summary>Lets the clause that stands next in the text go up in this one.</summary>
public sealed class MergeClauses(CommandScope scope)
{
    public Task<Outcome<TextStep>> RunAsync(MergeClausesInput input, CancellationToken cancellationToken) =>
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

            edition.MergeWithNext(clause);
            return new TextStep(before, edition.Capture(), clause.Key);
        }, cancellationToken);
}
