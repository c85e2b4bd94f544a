using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed record RemovePrincipleInput(Guid Id);

/// <summary>Removes a principle that nothing stands on.</summary>
public sealed class RemovePrinciple(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemovePrincipleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var principle = await db.Principles.FindByIdAsync(input.Id, cancellationToken);
            if (await db.Activities.AnyAsync(a => a.PrincipleChecks.Any(c => c.PrincipleId == principle.Id), cancellationToken)
                || await db.IsSetByDecidedTextAsync(principle.DocumentId, ClauseKind.Principle, principle.Key, cancellationToken))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.PrincipleIsInUse, principle.Title));
            }

            db.Principles.Remove(principle);
            await db.LoosenDraftsAsync(principle.DocumentId, ClauseKind.Principle, principle.Key, cancellationToken);
        }, cancellationToken);
}
