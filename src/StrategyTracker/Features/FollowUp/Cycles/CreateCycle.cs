using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>Calls for a new follow-up, whose report begins with the chapters of the one before; the first of a document with the standard of its type. Brings back its key.</summary>
public sealed class CreateCycle(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(CycleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var taken = (await db.Cycles.Select(c => c.Key).ToListAsync(cancellationToken)).ToHashSet();
            var key = ReadableKey.Unique(ReadableKey.From(input.Name!.Trim()), taken);
            var cycle = new FollowUpCycle(key, input.Name.Trim(), input.Kind, input.ProgrammeId!.Value);
            await input.ApplyToAsync(cycle, db, cancellationToken);
            var earlier = await db.Cycles.AsNoTracking()
                .Where(c => c.ProgrammeId == cycle.ProgrammeId && c.PeriodTo < cycle.PeriodTo)
                .OrderByDescending(c => c.PeriodTo).ThenByDescending(c => c.Key).FirstOrDefaultAsync(cancellationToken);
            if (earlier is not null)
            {
                cycle.ComposeLike(earlier);
            }
            else if (await db.ReportStandards.AsNoTracking()
                .FirstOrDefaultAsync(s => db.Documents.Any(d => d.Id == cycle.ProgrammeId && d.TypeId == s.TypeId), cancellationToken) is { } standard)
            {
                cycle.Compose(standard.Composition);
            }

            db.Cycles.Add(cycle);
            return key;
        }, cancellationToken);
}
