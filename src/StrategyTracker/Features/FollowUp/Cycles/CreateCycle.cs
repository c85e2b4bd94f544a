using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>Calls for a new follow-up. Brings back its key.</summary>
public sealed class CreateCycle(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(CycleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var taken = (await db.Cycles.Select(c => c.Key).ToListAsync(cancellationToken)).ToHashSet();
            var key = ReadableKey.Unique(ReadableKey.From(input.Name!.Trim()), taken);
            var cycle = new FollowUpCycle(key, input.Name.Trim(), input.Kind, input.ProgrammeId!.Value);
            await input.ApplyToAsync(cycle, db, cancellationToken);
            db.Cycles.Add(cycle);
            return key;
        }, cancellationToken);
}
