using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Cycles;

public sealed record EditCycleInput
{
    public string CycleKey { get; init; } = "";

    public int SeenRevision { get; init; }
}

/// <summary>Changes a follow-up that is not frozen.</summary>
public sealed class EditCycle(CommandScope scope)
{
    public Task<Outcome> RunAsync(EditCycleInput which, CycleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var cycle = await db.Cycles.Include(c => c.Plans).Include(c => c.Bodies)
                .FirstOrDefaultAsync(c => c.Key == which.CycleKey, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(cycle, which.SeenRevision);
            await input.ApplyToAsync(cycle, db, cancellationToken);
        }, cancellationToken);
}
