using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities;

public sealed record ReturnActivityToPlanInput
{
    [Required, MaxLength(Limits.Key)] public required string Key { get; init; }

    public required int SeenRevision { get; init; }
}

/// <summary>Takes back a departure that was registered by mistake. The audit trail keeps that it was there.</summary>
public sealed class ReturnActivityToPlan(CommandScope scope)
{
    public Task<Outcome> RunAsync(ReturnActivityToPlanInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var activity = await db.Activities.Include(a => a.Dispositions).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(activity, input.SeenRevision);
            activity.ReturnToPlan();
        }, cancellationToken);
}
