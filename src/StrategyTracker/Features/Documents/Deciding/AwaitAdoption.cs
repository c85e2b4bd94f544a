using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed record AwaitAdoptionInput(Guid EditionId, IReadOnlyList<Guid> BodyIds);

/// <summary>Names the bodies that are to adopt the text, each with a decision of its own.</summary>
public sealed class AwaitAdoption(CommandScope scope)
{
    public Task<Outcome> RunAsync(AwaitAdoptionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.AwaitedAdopters).FindByIdAsync(input.EditionId, cancellationToken);
            edition.AwaitAdoptionBy(input.BodyIds);
        }, cancellationToken);
}
