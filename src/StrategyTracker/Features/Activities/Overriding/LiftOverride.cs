using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Overriding;

public sealed record LiftOverrideInput
{
    [Required, MaxLength(Limits.Key)] public required string Key { get; init; }

    public required int SeenRevision { get; init; }
}

/// <summary>Takes back what was said of an activity's schedule: what is reckoned counts again at once.</summary>
public sealed class LiftOverride(CommandScope scope)
{
    public Task<Outcome> RunAsync(LiftOverrideInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var activity = await db.Activities.Include(a => a.Participations).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken) ?? throw Lookup.NotFound();
            db.ExpectRevision(activity, input.SeenRevision);
            activity.EnsureMayBeOverriddenBy(actor);
            activity.LiftOverride();
        }, cancellationToken);
}
