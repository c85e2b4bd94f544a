using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed record TakeBackAmendmentsInput(Guid EditionId);

/// <summary>Takes the recorded changes away: the proposal stands again as it was.</summary>
public sealed class TakeBackAmendments(CommandScope scope)
{
    public Task<Outcome> RunAsync(TakeBackAmendmentsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var (document, amended) = await db.LoadForAdoptionAsync(input.EditionId, cancellationToken);
            var proposal = document.TakeBackAmendments(amended);
            await db.PlannedDispositions.Where(p => p.EditionId == amended.Id).ForEachAsync(p => p.CarryTo(proposal.Id), cancellationToken);
            db.Editions.Remove(amended);
        }, cancellationToken);
}
