using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed record RemoveRelationInput(Guid RelationId);

/// <summary>Takes back what was said of how two documents stand to each other. The audit trail keeps it.</summary>
public sealed class RemoveRelation(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveRelationInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var relation = await db.DocumentRelations.SingleOrDefaultAsync(r => r.Id == input.RelationId, cancellationToken) ?? throw Lookup.NotFound();
            db.DocumentRelations.Remove(relation);
        }, cancellationToken);
}
