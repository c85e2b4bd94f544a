using Microsoft.EntityFrameworkCore;
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
    public Task<Outcome> RunAsync(RemoveClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.Clauses).FindByIdAsync(input.EditionId, cancellationToken);
            edition.RemoveClause(edition.Clause(input.ClauseKey));
        }, cancellationToken);
}
