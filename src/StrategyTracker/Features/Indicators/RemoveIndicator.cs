using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Indicators;

public sealed record RemoveIndicatorInput(Guid Id, int SeenRevision);

/// <summary>Removes an indicator and its figures; its parts stay, as indicators of their own. Frozen reports keep what they say of it: they hold copies.</summary>
public sealed class RemoveIndicator(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveIndicatorInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var indicator = await db.Indicators.FindAsync([input.Id], cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(indicator, input.SeenRevision);
            foreach (var part in await db.Indicators.Where(i => i.PartOfId == indicator.Id).ToListAsync(cancellationToken))
            {
                part.MakePartOf(null, hasParts: false);
            }

            db.Indicators.Remove(indicator);
        }, cancellationToken);
}
