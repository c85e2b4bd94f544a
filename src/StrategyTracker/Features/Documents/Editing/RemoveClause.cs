using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed record RemoveClauseInput(Guid EditionId, string ClauseKey);

/// <summary>Takes a clause out of a draft with everything under it. What it set stays, and can be removed where it is unused.</summary>
public sealed class RemoveClause(CommandScope scope)
{
    public Task<Outcome<TextStep>> RunAsync(RemoveClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.LoadTextAsync(input.EditionId, cancellationToken);
            var before = edition.Capture();
            edition.RemoveClause(edition.Clause(input.ClauseKey));
            return new TextStep(before, edition.Capture(), before.Clauses.TakeWhile(c => c.Key != input.ClauseKey).LastOrDefault()?.Key);
        }, cancellationToken);
}
