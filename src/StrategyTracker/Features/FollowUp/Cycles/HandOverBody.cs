using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>Lets those that took over from a body answer in its place, in a cycle that had begun.</summary>
public sealed class HandOverBody(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(ReportInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var today = clock.Today();
            var cycle = await db.Cycles.Include(c => c.Bodies).SingleOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken);
            var bodies = await db.Bodies.AsNoTracking().Include(b => b.Successors).ToDictionaryAsync(b => b.Id, cancellationToken);
            var body = bodies.Values.FirstOrDefault(b => b.Key == input.BodyKey);
            if (cycle is null || body is null || !cycle.Bodies.Any(b => b.BodyId == body.Id))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            }

            var reports = await db.ProgressReports.Where(r => r.CycleId == cycle.Id).ToListAsync(cancellationToken);
            cycle.HandOver(body, [.. BodyTree.SuccessorsOn(today, body.Id, bodies)], reports, today);
        }, cancellationToken);
}
