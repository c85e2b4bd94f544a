using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Indicators;

public sealed record RemoveIndicatorInput(Guid Id, int SeenRevision);

/// <summary>Removes an indicator and its figures. Frozen reports keep what they say of it: they hold copies.</summary>
public sealed class RemoveIndicator(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveIndicatorInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var indicator = await db.Indicators.FindAsync([input.Id], cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(indicator, input.SeenRevision);
            db.Indicators.Remove(indicator);
        }, cancellationToken);
}
