using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Features.Documents.Deviations;

/// <param name="DeviationId">The deviation.</param>
/// <param name="LastDay">The last day on which it applies; none to let it apply again as it was decided.</param>
public sealed record TakeBackDeviationInput(Guid DeviationId, DateOnly? LastDay);

/// <summary>A deviation ceases before its time. It stays in the register.</summary>
public sealed class TakeBackDeviation(CommandScope scope)
{
    public Task<Outcome> RunAsync(TakeBackDeviationInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments,
            async (db, _) => (await db.Deviations.FindByIdAsync(input.DeviationId, cancellationToken)).TakeBack(input.LastDay), cancellationToken);
}
